package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a typed sender for the contract. The attributes are the defaults of every send; a
 * single send overrides priority and expiration fluently.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Produces {
  /**
   * The priority of the messages, 0 to 255; where it is not stated they have none. Queues with
   * {@link Consumes#maxPriority()} order by it and take none for 0; so do the quorum queues of
   * RabbitMQ 4.3, which take none for 4; those of 4.0 to 4.2 know two, up to 4 and above.
   *
   * @see <a href="https://www.rabbitmq.com/docs/quorum-queues#priorities">Quorum queues</a>
   */
  int priority() default 0;

  /**
   * How long a message may wait in a queue before it goes to the dead queue, as a duration with a
   * unit ("30s"); empty: for ever.
   */
  String expiration() default "";

  /** Whether messages survive a restart of the broker. */
  boolean persistent() default true;

  /**
   * Whether a message that no queue takes fails its send. With {@code false} a completed receipt
   * says that the broker has confirmed the message, but it is perhaps in no queue.
   */
  boolean mandatory() default true;
}
