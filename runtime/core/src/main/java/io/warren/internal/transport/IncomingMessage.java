package io.warren.internal.transport;

/** A message from the broker. */
public interface IncomingMessage {
  /** The exchange that the broker says it came through. */
  String exchange();

  /** The routing key that the broker says it came with. */
  String routingKey();

  MessageProperties properties();

  /** The bytes; not copied, so not to be changed. */
  byte[] body();
}
