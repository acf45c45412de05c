package io.warren.annotation;

/**
 * How an exchange chooses the queues for a message.
 *
 * @see <a href="https://www.rabbitmq.com/docs/exchanges">RabbitMQ: exchanges</a>
 */
public enum ExchangeType {
  /** By a pattern over the routing key's words: {@code *} is one word, {@code #} any number. */
  TOPIC,
  /** By the exact routing key. */
  DIRECT,
  /** Every bound queue; the routing key means nothing. */
  FANOUT,
  /** By the message's headers. */
  HEADERS
}
