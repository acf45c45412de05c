package io.warren.internal.rabbit.publish;

import io.warren.Health;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a publisher has not confirmed, and for how long. */
final class PublishHealth {
  /** Longer than a busy broker takes, and short for those who wait. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private PublishHealth() {}

  /**
   * A part of health: down while the oldest message waits for longer than five seconds.
   *
   * @param oldest null: nothing waits
   * @param age how long it waits
   * @param more what else is to be said, for the end of a sentence
   */
  static Health.Part of(
      String name, int count, @Nullable PendingPublish oldest, Duration age, String more) {
    if (oldest == null) {
      return new Health.Part(name, true, "nothing unconfirmed", unconfirmed(0));
    }
    String detail =
        count
            + " unconfirmed, the oldest for "
            + DurationWords.of(age.truncatedTo(ChronoUnit.MILLIS))
            + ", to "
            + PublishFailures.target(oldest)
            + (oldest.refusals == 0 ? "" : ", refused " + oldest.refusals + " times")
            + more;
    return new Health.Part(name, age.compareTo(PATIENCE) <= 0, detail, unconfirmed(count));
  }

  private static Map<String, Long> unconfirmed(int count) {
    return Map.of("unconfirmed", (long) count);
  }
}
