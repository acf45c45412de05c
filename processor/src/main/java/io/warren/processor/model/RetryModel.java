package io.warren.processor.model;

import io.warren.topology.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often and after which waits a failed message is handled again, as stated.
 *
 * @param times retries after the first attempt
 * @param interval the wait before the first retry
 * @param multiplier what each wait is multiplied with to give the next
 * @param maxInterval the longest wait; null: none stated
 * @param source the annotation
 */
public record RetryModel(
    int times,
    Duration interval,
    double multiplier,
    @Nullable Duration maxInterval,
    AnnotationSource source) {

  /** The policy; without a stated limit the longest wait is the last one. */
  public RetryPolicy policy() {
    int retries = retries();
    // Not "multiplier <= 1", which NaN is not.
    if (!(multiplier > 1)) {
      return RetryPolicy.constant(retries, interval);
    }
    if (maxInterval != null) {
      return new RetryPolicy(retries, interval, multiplier, maxInterval);
    }
    return new RetryPolicy(retries, interval, multiplier, longestWait());
  }

  /** The wait before the last retry, were there no limit. */
  public Duration longestWait() {
    Duration noLimit = Duration.ofMillis(Long.MAX_VALUE);
    return new RetryPolicy(retries(), interval, multiplier, noLimit).waitBefore(retries());
  }

  private int retries() {
    return Math.max(0, Math.min(times, Limits.RETRIES));
  }
}
