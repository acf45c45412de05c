package io.warren.internal.work;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing pauses between attempts, each twice as long as the one before. Immutable. */
public final class Backoff {
  /** From a second up to half a minute: a store or a broker is asked about one thing. */
  public static final Backoff PATIENT = between(Duration.ofSeconds(1), Duration.ofSeconds(30));

  /**
   * From 100 ms up to 5 s, a fifth of it by chance: many processes that lost the same broker do not
   * come back in one instant.
   */
  public static final Backoff QUICK =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5), true);

  private final Duration step;
  private final Duration longest;
  private final boolean spread;

  private Backoff(Duration step, Duration longest, boolean spread) {
    this.step = step;
    this.longest = longest;
    this.spread = spread;
  }

  /** From one length up to another. */
  public static Backoff between(Duration first, Duration longest) {
    return new Backoff(first, longest, false);
  }

  /** How long to wait before the next attempt. */
  public Duration pause() {
    return spread
        ? step.minusMillis(ThreadLocalRandom.current().nextLong(step.toMillis() / 5 + 1))
        : step;
  }

  /** For the attempt after the next. */
  public Backoff longer() {
    Duration doubled = step.multipliedBy(2);
    return new Backoff(doubled.compareTo(longest) > 0 ? longest : doubled, longest, spread);
  }
}
