package io.warren.processor.docs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Values as people read them. */
final class Words {
  private Words() {}

  /** A duration in its units: "1 h 30 min", "500 ms". */
  static String duration(Duration duration) {
    if (duration.isZero()) {
      return "0 s";
    }
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDays(), "d");
    add(parts, duration.toHoursPart(), "h");
    add(parts, duration.toMinutesPart(), "min");
    add(parts, duration.toSecondsPart(), "s");
    add(parts, duration.toMillisPart(), "ms");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long amount, String unit) {
    if (amount > 0) {
      parts.add(amount + " " + unit);
    }
  }
}
