package io.warren.annotation;

/**
 * What keeps a queue's messages.
 *
 * @see <a href="https://www.rabbitmq.com/docs/queues">RabbitMQ: queues</a>
 */
public enum QueueType {
  /**
   * {@link #QUORUM}, or {@link #CLASSIC} where {@link Consumes#exclusive()}, {@link
   * Consumes#autoDelete()} or {@link Consumes#maxPriority()} needs it.
   */
  DEFAULT,
  /** Replicated, and the only type with a delivery limit and at-least-once dead-lettering. */
  QUORUM,
  /** On one node. */
  CLASSIC
}
