package io.warren.internal.send;

import io.warren.internal.transport.DirectReplyTo;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.WireHeaders;
import io.warren.topology.DelayLadder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes messages ready for the delay ladder, on which their publisher places them. */
final class Delays {
  private Delays() {}

  /**
   * A message that goes to its exchange after a delay. Expiration and priority travel in headers:
   * as properties, the queues of the ladder would apply them.
   *
   * @throws IllegalArgumentException when the ladder cannot carry it
   * @throws io.warren.InvalidMessageException when its target does not last so long
   */
  static OutgoingMessage delayed(OutgoingMessage message, Duration delay, long epochMillis) {
    DirectReplyTo.checkLater(message);
    DelayLadder.check(delay, message.exchange(), message.routingKey());
    MessageProperties properties = message.properties();
    return new OutgoingMessage(
        message.exchange(),
        message.routingKey(),
        message.mandatory(),
        new MessageProperties(
            properties.contentType(),
            properties.persistent(),
            0,
            properties.correlationId(),
            properties.replyTo(),
            null,
            properties.messageId(),
            properties.timestampSeconds(),
            properties.type(),
            headers(properties, epochMillis + delay.toMillis())),
        message.body(),
        delay);
  }

  private static Map<String, Object> headers(MessageProperties properties, long dueMillis) {
    Long expiration = properties.expirationMillis();
    if (expiration == null && properties.priority() == 0) {
      return properties.headers();
    }
    Map<String, Object> headers = new LinkedHashMap<>(properties.headers());
    if (expiration != null) {
      headers.put(WireHeaders.EXPIRES_AT, dueMillis + expiration);
    }
    if (properties.priority() > 0) {
      headers.put(WireHeaders.PRIORITY, properties.priority());
    }
    return headers;
  }
}
