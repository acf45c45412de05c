package io.warren.observe;

import java.util.Map;

/**
 * A message that is being built, before its payload is written. Not thread-safe, and only for the
 * current call.
 */
public interface Sending {
  /** Which message it is. */
  About about();

  /** What is stated as headers so far; unmodifiable. */
  Map<String, Object> headers();

  /**
   * Adds a header, which takes the place of one with the same name.
   *
   * @param name at most 255 bytes of UTF-8; names that start with {@code warren-} are refused
   * @param value arrives as it is
   * @throws IllegalArgumentException when no message could carry it
   */
  void header(String name, String value);
}
