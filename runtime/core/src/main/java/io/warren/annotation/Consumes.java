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
   * The queue, at most 255 bytes of UTF-8 with everything that is derived from it.
   *
   * <p>{@code {instance}} in it is replaced by a name of the process, a new one at every start: for
   * {@link #exclusive()} queues of processes that come and go and that each want every message. The
   * processes share one dead queue.
   */
  String queue();

  /** What keeps the queue's messages. */
  QueueType queueType() default QueueType.DEFAULT;

  /**
   * The routing keys or patterns that bind the queue to the contract's exchange; by default the
   * keys of the contract's methods, each to its own exchange. Where methods are inherited from
   * several exchanges, a key binds those whose methods it takes. Inherited methods that no key
   * takes are not handled. {@link #NONE} alone: no binding, and every method is.
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
   * How many messages, or batches of a {@link Batch}, are handled at the same time.
   *
   * <p>With 1 they are handled one after the other, in the order of the queue. That is the order in
   * which one sender's confirmed messages arrived, as long as this is the only process that
   * consumes the queue, or {@link #singleActive()} makes it the only one that is served. With more,
   * or with several processes, nothing is said of order.
   *
   * <p>A message that fails loses its place: it waits aside in the retry queue, those behind it are
   * handled meanwhile, and it comes back at the end of the queue. Nothing waits for it. A message
   * that comes again, because its process died or lost the connection before it was settled, comes
   * before those that were not handed out yet, and perhaps after some that were handled already. A
   * queue with {@link #maxPriority()} has the order of priorities first.
   */
  int concurrency() default 1;

  /**
   * An exchange through which the queue's dead letters also pass on their way to the dead queue,
   * for others to listen to; empty: straight to the dead queue.
   */
  String deadExchange() default "";

  /** The type of {@link #deadExchange()}: it carries the queue's name as routing key. */
  ExchangeType deadExchangeType() default ExchangeType.TOPIC;

  /**
   * The queue that keeps what could not be handled; by default {@code <queue>.dead}. Queues with
   * {@code {instance}} in their name share one, by default with {@code instances} in its place, and
   * as the routing key of their dead letters.
   */
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

  /**
   * Whether only one consumer of all processes is served at a time; the others wait as spares, and
   * one of them is served when it goes. It makes no difference to an {@link #exclusive()} queue.
   */
  boolean singleActive() default false;

  /**
   * The highest priority that the queue orders by, 1 to 255, at most 10 of which are advised; 0: it
   * does not. Classic queues only.
   *
   * <p>Only what waits in the queue is ordered: a message that the broker has handed out ahead is
   * handled before a more urgent one that comes later, so a low {@link #prefetch()} goes with it. A
   * message that was retried comes back without its priority.
   */
  int maxPriority() default 0;
}
