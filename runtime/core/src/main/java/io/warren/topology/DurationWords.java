package io.warren.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations as people read them, in pages, logs and messages of exceptions. */
public final class DurationWords {
  private DurationWords() {}

  /** A duration in its units, down to milliseconds: "1 h 30 min", "500 ms"; not a negative one. */
  public static String of(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDays(), "d");
    add(parts, duration.toHoursPart(), "h");
    add(parts, duration.toMinutesPart(), "min");
    add(parts, duration.toSecondsPart(), "s");
    add(parts, duration.toMillisPart(), "ms");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + " " + unit);
    }
  }
}
