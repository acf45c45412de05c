package io.warren.processor.check;

import java.time.Duration;

/** Durations as annotations state them. */
final class DurationWords {
  private DurationWords() {}

  /** The duration in its largest whole unit: "90s", "2h". */
  static String of(Duration duration) {
    long millis = duration.toMillis();
    String[] units = {"d", "h", "m", "s"};
    long[] lengths = {86_400_000, 3_600_000, 60_000, 1_000};
    for (int i = 0; i < units.length; i++) {
      if (millis >= lengths[i] && millis % lengths[i] == 0) {
        return millis / lengths[i] + units[i];
      }
    }
    return millis + "ms";
  }
}
