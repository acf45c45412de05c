package io.warren.internal.wire;

import io.warren.MessageResult;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.topology.Exchange;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replies. One to a queue is as safe as any message: the requester may read it after a restart. One
 * by direct reply-to lives as long as its requester's channel, and is not mandatory: before
 * RabbitMQ 4.2 even a living requester makes a mandatory one come back as unroutable.
 *
 * @see <a href="https://www.rabbitmq.com/docs/direct-reply-to">RabbitMQ: direct reply-to</a>
 */
public final class Replies {
  private final MessageIds ids;

  public Replies(MessageIds ids) {
    this.ids = ids;
  }

  public OutgoingMessage success(
      Received received, String replyTo, String contentType, byte[] body, long epochMillis) {
    return reply(
        received,
        replyTo,
        contentType,
        Map.of(WireHeaders.REPLY_CODE, MessageResult.SUCCESS),
        body,
        epochMillis);
  }

  public OutgoingMessage failure(
      Received received, String replyTo, Failure failure, long epochMillis) {
    return reply(
        received,
        replyTo,
        "application/octet-stream",
        Map.of(
            WireHeaders.REPLY_CODE, failure.code(), WireHeaders.REPLY_MESSAGE, failure.message()),
        new byte[0],
        epochMillis);
  }

  private OutgoingMessage reply(
      Received received,
      String replyTo,
      String contentType,
      Map<String, Object> result,
      byte[] body,
      long epochMillis) {
    Map<String, Object> headers = new LinkedHashMap<>(result);
    headers.put(WireHeaders.PARENT_ID, received.id());
    headers.put(WireHeaders.CONVERSATION_ID, received.conversationId());
    TraceHeaders.copy(received.properties().headers(), headers);
    String correlationId = received.properties().correlationId();
    boolean safe = !DirectReplyTo.isAddress(replyTo);
    MessageProperties properties =
        new MessageProperties(
            contentType,
            safe,
            0,
            // By AMQP's custom a requester that gave no correlation id waits for the message's id.
            correlationId == null ? received.id() : correlationId,
            null,
            null,
            ids.next(epochMillis),
            epochMillis / 1000,
            null,
            headers);
    return new OutgoingMessage(Exchange.DEFAULT, replyTo, safe, properties, body);
  }
}
