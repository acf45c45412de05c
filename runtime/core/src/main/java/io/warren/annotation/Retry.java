package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles a failed message again, after a while in the queue's own retry queue. Without this
 * annotation a failed message goes to the dead queue at once.
 *
 * <p>The intervals are known at compile time, so every retry queue is part of the topology.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Retry {
  /** The number of retries after the first attempt, at least 1. */
  int times();

  /** The wait before the first retry, as a duration with a unit: "500ms", "5s", "10m", "PT1M". */
  String interval();

  /** What each wait is multiplied with to give the next, at least 1. */
  double multiplier() default 1;

  /** The longest wait, as a duration with a unit; empty: no limit. */
  String maxInterval() default "";
}
