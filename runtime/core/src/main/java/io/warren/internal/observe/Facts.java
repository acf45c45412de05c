package io.warren.internal.observe;

import io.warren.codec.Codec;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.Received;
import io.warren.internal.wire.WireHeaders;
import io.warren.observe.About;
import io.warren.observe.Content;
import io.warren.observe.Mask;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What observers are told of messages. */
public final class Facts {
  /** Nothing is known of it yet. */
  public static final Content UNKNOWN =
      new Content(new byte[0], null, null, Map.of(), null, null, null, null, null, null);

  private Facts() {}

  /** A message that nobody handles here. */
  public static About about(
      Observers observers, OutgoingMessage message, @Nullable String contract) {
    Map<String, Object> headers = message.properties().headers();
    return new About(
        message.id(),
        textOrNull(headers, WireHeaders.PARENT_ID),
        WireHeaders.text(headers, WireHeaders.CONVERSATION_ID, message.id()),
        message.properties().correlationId(),
        contract,
        message.properties().type(),
        message.exchange(),
        message.routingKey(),
        null,
        0,
        observers.instance(),
        observers.now());
  }

  /** One of which only the id is known. */
  public static About about(Observers observers, String id) {
    return new About(
        id,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        observers.instance(),
        observers.now());
  }

  /**
   * One of a queue.
   *
   * @param contract whose queue it is; null: nobody's here
   */
  public static About about(
      Observers observers,
      Received received,
      @Nullable String contract,
      String queue,
      Instant time) {
    return new About(
        received.id(),
        textOrNull(received.properties().headers(), WireHeaders.PARENT_ID),
        received.conversationId(),
        received.properties().correlationId(),
        contract,
        received.properties().type(),
        received.exchange(),
        received.routingKey(),
        queue,
        received.retries() + 1,
        observers.instance(),
        time);
  }

  /** The same at the moment. */
  public static About now(Observers observers, About before) {
    return new About(
        before.messageId(),
        before.parentId(),
        before.conversationId(),
        before.correlationId(),
        before.contract(),
        before.type(),
        before.exchange(),
        before.routingKey(),
        before.queue(),
        before.attempt(),
        before.instance(),
        observers.now());
  }

  /**
   * A message that is sent.
   *
   * @param mask null: nothing in it is sensitive
   */
  public static Content content(OutgoingMessage message, @Nullable Mask mask) {
    MessageProperties properties = message.properties();
    Long expiration = properties.expirationMillis();
    return content(
        properties,
        message.body(),
        properties.priority(),
        expiration == null ? null : Duration.ofMillis(expiration),
        message.id(),
        mask);
  }

  /**
   * A message of a queue.
   *
   * @param mask null: nothing in it is sensitive
   */
  public static Content content(Received received, @Nullable Mask mask) {
    return content(
        received.properties(),
        received.delivery().body(),
        received.priority(),
        received.expiration(),
        received.id(),
        mask);
  }

  /**
   * A reply that has come.
   *
   * @param mask null: nothing in it is sensitive
   */
  public static Content content(IncomingMessage reply, @Nullable Mask mask) {
    String id = reply.properties().messageId();
    return content(reply.properties(), reply.body(), null, null, id == null ? "" : id, mask);
  }

  /**
   * An object that is written only if somebody asks for it.
   *
   * @param mask null: nothing in it is sensitive
   */
  public static <T> Supplier<Content> content(
      Codec.Encoder<T> encoder, T payload, @Nullable Mask mask) {
    return () -> content(encoder.encode(payload), encoder.contentType(), mask);
  }

  /**
   * A payload, and nothing beside it.
   *
   * @param mask null: nothing in it is sensitive
   */
  public static Content content(byte[] body, String contentType, @Nullable Mask mask) {
    return new Content(body, contentType, null, Map.of(), null, null, null, null, null, mask);
  }

  private static Content content(
      MessageProperties properties,
      byte[] body,
      @Nullable Integer priority,
      @Nullable Duration expiration,
      String id,
      @Nullable Mask mask) {
    return new Content(
        body,
        properties.contentType(),
        properties.contentEncoding(),
        Collections.unmodifiableMap(properties.headers()),
        priority,
        expiration,
        properties.replyTo(),
        MessageIds.created(id, properties.timestampSeconds()),
        properties.appId(),
        mask);
  }

  private static @Nullable String textOrNull(Map<String, Object> headers, String name) {
    return headers.get(name) instanceof String text ? text : null;
  }
}
