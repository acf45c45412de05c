package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Does not handle a message again whose key was handled on the same queue a short while ago: such a
 * duplicate is acknowledged and dropped. One that comes while the first is still being handled
 * waits and comes back. A message that failed frees its key, so retries and replays are handled.
 *
 * <p>What was handled is remembered in Redis, so that all processes which consume the queue know of
 * it: state {@code redis(...)} where Warren is built. While Redis cannot be reached, the queue is
 * not consumed. The keys of different messages of a contract have nothing to do with each other.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Dedup {
  /**
   * The least time since the last success of the same key on this queue, as a duration with a unit:
   * "10m".
   */
  String interval();

  /**
   * A path of properties in the payload, such as "order.id", to a text, a number, an enum, a UUID
   * or a time; the empty one stands for the message's id. A message without a key goes to the dead
   * queue.
   */
  String key() default "";
}
