package io.warren.internal.embedded.broker;

import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import java.util.Map;

/** A message as the broker holds it; several queues share one. Immutable. */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
public record BrokerMessage(
    String exchange, String routingKey, MessageProperties properties, byte[] body)
    implements IncomingMessage {

  static BrokerMessage of(OutgoingMessage message) {
    BrokerMessage sent =
        new BrokerMessage(
            message.exchange(), message.routingKey(), message.properties(), message.body());
    Map<String, Object> headers = WireValues.sent(message.properties().headers());
    return headers == message.properties().headers() ? sent : sent.withHeaders(headers);
  }

  BrokerMessage withHeaders(Map<String, Object> headers) {
    return with(properties.withHeaders(headers));
  }

  BrokerMessage withReplyTo(String replyTo) {
    return with(properties.withReplyTo(replyTo));
  }

  /** Without its expiration, which would be applied a second time. */
  BrokerMessage deadLettered(String exchange, String routingKey, Map<String, Object> headers) {
    return new BrokerMessage(
        exchange, routingKey, properties.withExpirationMillis(null).withHeaders(headers), body);
  }

  private BrokerMessage with(MessageProperties changed) {
    return new BrokerMessage(exchange, routingKey, changed, body);
  }
}
