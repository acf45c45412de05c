package io.warren.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Generates a handler interface and a consumer for the contract: all of its messages arrive on one
 * queue and are dispatched by their type.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Consumes {
  /** The value of {@link #bindings()} for a queue that is bound by nobody here. */
  String NONE = "<none>";

  /**
   * The queue, at most 255 bytes of UTF-8 with everything that is derived from it; {@code
   * {instance}} in it is replaced per process.
   */
  String queue();

  /** What keeps the queue's messages. */
  QueueType queueType() default QueueType.DEFAULT;

  /**
   * The routing keys or patterns that bind the queue to the contract's exchange; by default the
   * keys of the contract's methods, each to its own exchange. {@link #NONE} alone: no binding.
   */
  String[] bindings() default {};

  /**
   * Whether Warren declares the queue and its bindings. With {@code false} the queue must exist;
   * the retry and dead queues are declared all the same.
   */
  boolean declare() default true;

  /** How many unsettled messages the broker hands out ahead, 1 to 65535. */
  int prefetch() default 32;

  /**
   * How many messages are handled at the same time. With 1 they are handled in the order of their
   * arrival; a message that is retried loses its place.
   */
  int concurrency() default 1;

  /**
   * An exchange through which the queue's dead letters also pass on their way to the dead queue,
   * for others to listen to; empty: straight to the dead queue.
   */
  String deadExchange() default "";

  /** The type of {@link #deadExchange()}: it carries the queue's name as routing key. */
  ExchangeType deadExchangeType() default ExchangeType.TOPIC;

  /** The queue that keeps what could not be handled; by default {@code <queue>.dead}. */
  String deadQueue() default "";

  /**
   * How often the broker delivers a message that is handed back before it goes to the dead queue:
   * the guard against a message that kills the process. Quorum queues only.
   *
   * @see <a href="https://www.rabbitmq.com/docs/quorum-queues#poison-message-handling">RabbitMQ:
   *     poison message handling</a>
   */
  int deliveryLimit() default 20;

  /**
   * Whether the queue belongs to one connection and disappears with it. Such a queue is classic, as
   * is its retry queue; its messages do not survive a disconnect and nothing is promised across
   * one.
   */
  boolean exclusive() default false;

  /**
   * Whether the queue disappears with its last consumer. Such a queue is classic, as is its retry
   * queue; its messages do not survive a disconnect and nothing is promised across one.
   */
  boolean autoDelete() default false;

  /** Whether only one consumer of all processes is served at a time; the others wait as spares. */
  boolean singleActive() default false;

  /**
   * The highest priority that the queue orders by, 1 to 255; 0: it does not. Classic queues only.
   */
  int maxPriority() default 0;
}
