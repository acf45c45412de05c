package io.warren.topology;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How often and after which waits a failed message is handled again.
 *
 * @param times retries after the first attempt; 0: none
 * @param interval the wait before the first retry
 * @param multiplier what each wait is multiplied with to give the next
 * @param maxInterval the longest wait
 */
public record RetryPolicy(int times, Duration interval, double multiplier, Duration maxInterval) {

  /** Failed messages go to the dead queue at once. */
  public static final RetryPolicy NONE = new RetryPolicy(0, Duration.ZERO, 1, Duration.ZERO);

  /** A policy that waits equally long each time. */
  public static RetryPolicy constant(int times, Duration interval) {
    return new RetryPolicy(times, interval, 1, interval);
  }

  /**
   * The wait before a retry, in whole milliseconds.
   *
   * @param retry 1 for the first retry
   */
  public Duration waitBefore(int retry) {
    double millis = interval.toMillis() * Math.pow(multiplier, retry - 1.0);
    return millis >= maxInterval.toMillis() ? maxInterval : Duration.ofMillis(Math.round(millis));
  }

  /** Every different wait, in the order in which they are first used: one retry queue each. */
  public Set<Duration> waits() {
    Set<Duration> waits = new LinkedHashSet<>();
    for (int retry = 1; retry <= times; retry++) {
      Duration wait = waitBefore(retry);
      waits.add(wait);
      // Waits never shrink, so all the others are this long too.
      if (wait.equals(maxInterval)) {
        break;
      }
    }
    return waits;
  }

  /** The time that a message spends waiting when every attempt fails. */
  public Duration span() {
    Duration span = Duration.ZERO;
    for (int retry = 1; retry <= times; retry++) {
      span = span.plus(waitBefore(retry));
    }
    return span;
  }
}
