package io.warren.internal.transport;

import java.time.Duration;

/**
 * A message on its way to the broker. The body is not copied: nobody changes it afterwards.
 *
 * @param exchange where it is published
 * @param routingKey the key
 * @param mandatory whether it fails when no queue takes it
 * @param properties what travels beside the body
 * @param body the bytes
 * @param delay how long after it is handed to a publisher it reaches the exchange: never earlier,
 *     and no later for having to wait for a connection; zero: at once
 */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingMessage(
    String exchange,
    String routingKey,
    boolean mandatory,
    MessageProperties properties,
    byte[] body,
    Duration delay) {

  /** One that is published at once. */
  public OutgoingMessage(
      String exchange,
      String routingKey,
      boolean mandatory,
      MessageProperties properties,
      byte[] body) {
    this(exchange, routingKey, mandatory, properties, body, Duration.ZERO);
  }

  /** Whether it waits before it reaches the exchange. */
  public boolean delayed() {
    return !delay.isZero();
  }

  /** The id that the receipt carries. */
  public String id() {
    String id = properties.messageId();
    return id == null ? "" : id;
  }
}
