package io.warren.internal.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside a body; the names are AMQP's.
 *
 * @param contentType the media type of the body
 * @param persistent whether the message survives a restart of the broker
 * @param priority 0 where none was given
 * @param correlationId what a reply answers
 * @param replyTo the queue that wants the reply
 * @param expirationMillis how long the message may wait in a queue; null: for ever
 * @param messageId the sender's id
 * @param timestampSeconds when the message was created, in seconds since 1970; null where a foreign
 *     sender did not say
 * @param type the wire name
 * @param headers everything else; strings are {@link String}s, whatever the client's library uses
 */
public record MessageProperties(
    @Nullable String contentType,
    boolean persistent,
    int priority,
    @Nullable String correlationId,
    @Nullable String replyTo,
    @Nullable Long expirationMillis,
    @Nullable String messageId,
    @Nullable Long timestampSeconds,
    @Nullable String type,
    Map<String, Object> headers) {

  /** Properties that say nothing. */
  public static final MessageProperties NONE =
      new MessageProperties(null, false, 0, null, null, null, null, null, null, Map.of());

  public MessageProperties withContentType(@Nullable String contentType) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withPersistent(boolean persistent) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withPriority(int priority) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withCorrelationId(@Nullable String correlationId) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withReplyTo(@Nullable String replyTo) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withExpirationMillis(@Nullable Long expirationMillis) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withMessageId(@Nullable String messageId) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withTimestampSeconds(@Nullable Long timestampSeconds) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withType(@Nullable String type) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }

  public MessageProperties withHeaders(Map<String, Object> headers) {
    return new MessageProperties(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers);
  }
}
