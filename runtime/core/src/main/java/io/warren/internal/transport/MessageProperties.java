package io.warren.internal.transport;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside a body; the names are AMQP's.
 *
 * @param contentType the media type of the body
 * @param persistent whether the message survives a restart of the broker
 * @param priority 0 to 255; null where none was given, which is not 0: RabbitMQ 4.3 takes it for 4
 * @param correlationId what a reply answers
 * @param replyTo the queue that wants the reply
 * @param expirationMillis how long the message may wait in a queue; null: for ever
 * @param messageId the sender's id
 * @param timestampSeconds when the message was created, in seconds since 1970; null where a foreign
 *     sender did not say
 * @param type the wire name
 * @param headers everything else; strings are {@link String}s, whatever the client's library uses,
 *     and null is what AMQP calls void
 * @param contentEncoding how the body is packed
 * @param userId who sent it; RabbitMQ refuses any but the user of the connection
 * @param appId which application sent it
 */
public record MessageProperties(
    @Nullable String contentType,
    boolean persistent,
    @Nullable Integer priority,
    @Nullable String correlationId,
    @Nullable String replyTo,
    @Nullable Long expirationMillis,
    @Nullable String messageId,
    @Nullable Long timestampSeconds,
    @Nullable String type,
    Map<String, Object> headers,
    @Nullable String contentEncoding,
    @Nullable String userId,
    @Nullable String appId) {

  /** Properties that say nothing. */
  public static final MessageProperties NONE =
      new MessageProperties(null, false, null, null, null, null, null, null, null, Map.of());

  /** Without what Warren's own messages do not say. */
  public MessageProperties(
      @Nullable String contentType,
      boolean persistent,
      @Nullable Integer priority,
      @Nullable String correlationId,
      @Nullable String replyTo,
      @Nullable Long expirationMillis,
      @Nullable String messageId,
      @Nullable Long timestampSeconds,
      @Nullable String type,
      Map<String, Object> headers) {
    this(
        contentType,
        persistent,
        priority,
        correlationId,
        replyTo,
        expirationMillis,
        messageId,
        timestampSeconds,
        type,
        headers,
        null,
        null,
        null);
  }

  public MessageProperties withContentType(@Nullable String contentType) {
    return with(change -> change.contentType = contentType);
  }

  public MessageProperties withPersistent(boolean persistent) {
    return with(change -> change.persistent = persistent);
  }

  public MessageProperties withPriority(@Nullable Integer priority) {
    return with(change -> change.priority = priority);
  }

  public MessageProperties withCorrelationId(@Nullable String correlationId) {
    return with(change -> change.correlationId = correlationId);
  }

  public MessageProperties withReplyTo(@Nullable String replyTo) {
    return with(change -> change.replyTo = replyTo);
  }

  public MessageProperties withExpirationMillis(@Nullable Long expirationMillis) {
    return with(change -> change.expirationMillis = expirationMillis);
  }

  public MessageProperties withMessageId(@Nullable String messageId) {
    return with(change -> change.messageId = messageId);
  }

  public MessageProperties withTimestampSeconds(@Nullable Long timestampSeconds) {
    return with(change -> change.timestampSeconds = timestampSeconds);
  }

  public MessageProperties withType(@Nullable String type) {
    return with(change -> change.type = type);
  }

  public MessageProperties withHeaders(Map<String, Object> headers) {
    return with(change -> change.headers = headers);
  }

  public MessageProperties withContentEncoding(@Nullable String contentEncoding) {
    return with(change -> change.contentEncoding = contentEncoding);
  }

  public MessageProperties withUserId(@Nullable String userId) {
    return with(change -> change.userId = userId);
  }

  public MessageProperties withAppId(@Nullable String appId) {
    return with(change -> change.appId = appId);
  }

  private MessageProperties with(Consumer<Change> edit) {
    Change change = new Change(this);
    edit.accept(change);
    return change.made();
  }

  /** The same properties, for one of them to be another. */
  private static final class Change {
    private @Nullable String contentType;
    private boolean persistent;
    private @Nullable Integer priority;
    private @Nullable String correlationId;
    private @Nullable String replyTo;
    private @Nullable Long expirationMillis;
    private @Nullable String messageId;
    private @Nullable Long timestampSeconds;
    private @Nullable String type;
    private Map<String, Object> headers;
    private @Nullable String contentEncoding;
    private @Nullable String userId;
    private @Nullable String appId;

    Change(MessageProperties from) {
      contentType = from.contentType;
      persistent = from.persistent;
      priority = from.priority;
      correlationId = from.correlationId;
      replyTo = from.replyTo;
      expirationMillis = from.expirationMillis;
      messageId = from.messageId;
      timestampSeconds = from.timestampSeconds;
      type = from.type;
      headers = from.headers;
      contentEncoding = from.contentEncoding;
      userId = from.userId;
      appId = from.appId;
    }

    MessageProperties made() {
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
          headers,
          contentEncoding,
          userId,
          appId);
    }
  }
}
