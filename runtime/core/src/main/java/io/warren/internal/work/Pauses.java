package io.warren.internal.work;

import java.time.Duration;

/** Growing pauses between attempts: a second, doubled up to half a minute. */
public final class Pauses {
  public static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Pauses() {}

  public static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }
}
