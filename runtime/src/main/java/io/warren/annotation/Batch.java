package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Hands messages to the handler in lots. Contracts with one method and no reply only. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Batch {
  /** The number of messages that fill a lot, 2 to the queue's prefetch. */
  int size();

  /**
   * How long after its first message a lot that is not full goes to the handler, as a duration with
   * a unit: "200ms".
   */
  String flushInterval();
}
