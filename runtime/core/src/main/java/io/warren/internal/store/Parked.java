package io.warren.internal.store;

import java.util.List;

/**
 * What is put aside until somebody moves or cancels it.
 *
 * @param count how many entries
 * @param longest the ids of a few, longest first
 */
public record Parked(long count, List<String> longest) {
  public Parked {
    longest = List.copyOf(longest);
  }
}
