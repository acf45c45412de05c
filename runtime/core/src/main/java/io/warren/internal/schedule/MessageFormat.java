package io.warren.internal.schedule;

import io.warren.PayloadException;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import java.nio.BufferUnderflowException;

/**
 * A message as the bytes that a store keeps. They outlive the version of Warren that wrote them: a
 * version's form never changes, and a new form gets a new version.
 *
 * <p>Version 1, after its byte: exchange, routing key, flags (1 mandatory, 2 persistent), priority,
 * content type, correlation id, reply-to, expiration, message id, timestamp, type, headers, body.
 */
final class MessageFormat {
  private static final byte VERSION = 1;
  private static final int MANDATORY = 1;
  private static final int PERSISTENT = 2;

  /** Tells a priority of 0 from none, for which the same byte stands. */
  private static final int PRIORITY_ZERO = 4;

  private MessageFormat() {}

  /**
   * Writes a message.
   *
   * @throws io.warren.InvalidMessageException when a header is of a kind that AMQP does not have,
   *     or lists and maps are nested too deep
   */
  static byte[] write(OutgoingMessage message) {
    MessageProperties properties = message.properties();
    Integer priority = properties.priority();
    return new FormatWriter(message.body().length)
        .oneByte(VERSION)
        .text(message.exchange())
        .text(message.routingKey())
        .oneByte(flags(message))
        .oneByte(priority == null ? 0 : priority)
        .optionalText(properties.contentType())
        .optionalText(properties.correlationId())
        .optionalText(properties.replyTo())
        .optionalNumber(properties.expirationMillis())
        .optionalText(properties.messageId())
        .optionalNumber(properties.timestampSeconds())
        .optionalText(properties.type())
        .table(properties.headers(), 0)
        .bytes(message.body())
        .written();
  }

  private static int flags(OutgoingMessage message) {
    Integer priority = message.properties().priority();
    return (message.mandatory() ? MANDATORY : 0)
        | (message.properties().persistent() ? PERSISTENT : 0)
        | (priority != null && priority == 0 ? PRIORITY_ZERO : 0);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws PayloadException when these bytes are no message, or of a later version
   */
  static OutgoingMessage read(byte[] written) {
    try {
      FormatReader from = new FormatReader(written);
      int version = from.oneByte();
      if (version != VERSION) {
        throw new PayloadException(
            "the message is stored in form "
                + version
                + ", and this version of Warren reads form "
                + VERSION
                + " only: let a newer one send it");
      }
      OutgoingMessage message = message(from);
      from.end();
      return message;
    } catch (BufferUnderflowException e) {
      throw new PayloadException("the stored message is cut off", e);
    }
  }

  private static OutgoingMessage message(FormatReader from) {
    String exchange = from.text();
    String routingKey = from.text();
    int flags = from.oneByte();
    int priority = from.oneByte();
    MessageProperties properties =
        new MessageProperties(
            from.optionalText(),
            (flags & PERSISTENT) != 0,
            priority > 0 || (flags & PRIORITY_ZERO) != 0 ? priority : null,
            from.optionalText(),
            from.optionalText(),
            from.optionalNumber(),
            from.optionalText(),
            from.optionalNumber(),
            from.optionalText(),
            from.table(0));
    return new OutgoingMessage(
        exchange, routingKey, (flags & MANDATORY) != 0, properties, from.bytes());
  }
}
