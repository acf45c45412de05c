package io.warren.topology;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class NearName {
  private NearName() {}

  /** The nearest candidate, where it is near enough to be a slip of the keyboard. */
  public static Optional<String> of(String name, Collection<String> candidates) {
    int nearest = Math.max(1, name.length() / 3) + 1;
    String found = null;
    for (String candidate : candidates) {
      int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < nearest) {
        nearest = distance;
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  /** How many letters must be inserted, removed, replaced, or swapped with their neighbour. */
  private static int distance(String from, String to) {
    int[][] distance = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : step(from, to, i, j, distance);
      }
    }
    return distance[from.length()][to.length()];
  }

  private static int step(String from, String to, int i, int j, int[][] distance) {
    int replaced = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
    int nearest = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(nearest, distance[i - 2][j - 2] + 1) : nearest;
  }
}
