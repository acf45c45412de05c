package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hands messages to the handler in batches. The handler answers for each message, and each is
 * retried or dead by itself. Contracts with one method and no reply only, and without {@link
 * Dedup}.
 *
 * <p>With a {@link Consumes#concurrency()} of 1, one batch is handled after the other, in the order
 * of their messages; with more, that many batches are handled at the same time, as far as {@link
 * Consumes#prefetch()} has room for them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Batch {
  /** The number of messages that fill a batch, 2 to the {@link Consumes#prefetch()}. */
  int size();

  /**
   * How long after its first message a batch that is not full goes to the handler, as a duration
   * with a unit: "200ms". At most 10 minutes, because the broker takes back what is not
   * acknowledged within 30 by default.
   */
  String flushInterval();
}
