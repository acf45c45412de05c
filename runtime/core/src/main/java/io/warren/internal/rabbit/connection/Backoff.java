package io.warren.internal.rabbit.connection;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts: 100 ms, doubled up to 5 s, a fifth of it by chance. */
public final class Backoff {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private long millis = FIRST_MILLIS;

  public Duration next() {
    long pause = millis;
    millis = Math.min(2 * millis, LONGEST_MILLIS);
    // Many processes that lost the same broker do not come back in one instant.
    return Duration.ofMillis(pause - ThreadLocalRandom.current().nextLong(pause / 5 + 1));
  }
}
