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
 * @param contentEncoding how the body is packed
 * @param userId who sent it; RabbitMQ refuses any but the user of the connection
 * @param appId which application sent it
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
    Map<String, Object> headers,
    @Nullable String contentEncoding,
    @Nullable String userId,
    @Nullable String appId) {

  /** Properties that say nothing. */
  public static final MessageProperties NONE =
      new MessageProperties(null, false, 0, null, null, null, null, null, null, Map.of());

  /** Without what Warren's own messages do not say. */
  public MessageProperties(
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
    Change change = new Change(this);
    change.contentType = contentType;
    return change.made();
  }

  public MessageProperties withPersistent(boolean persistent) {
    Change change = new Change(this);
    change.persistent = persistent;
    return change.made();
  }

  public MessageProperties withPriority(int priority) {
    Change change = new Change(this);
    change.priority = priority;
    return change.made();
  }

  public MessageProperties withCorrelationId(@Nullable String correlationId) {
    Change change = new Change(this);
    change.correlationId = correlationId;
    return change.made();
  }

  public MessageProperties withReplyTo(@Nullable String replyTo) {
    Change change = new Change(this);
    change.replyTo = replyTo;
    return change.made();
  }

  public MessageProperties withExpirationMillis(@Nullable Long expirationMillis) {
    Change change = new Change(this);
    change.expirationMillis = expirationMillis;
    return change.made();
  }

  public MessageProperties withMessageId(@Nullable String messageId) {
    Change change = new Change(this);
    change.messageId = messageId;
    return change.made();
  }

  public MessageProperties withTimestampSeconds(@Nullable Long timestampSeconds) {
    Change change = new Change(this);
    change.timestampSeconds = timestampSeconds;
    return change.made();
  }

  public MessageProperties withType(@Nullable String type) {
    Change change = new Change(this);
    change.type = type;
    return change.made();
  }

  public MessageProperties withHeaders(Map<String, Object> headers) {
    Change change = new Change(this);
    change.headers = headers;
    return change.made();
  }

  public MessageProperties withContentEncoding(@Nullable String contentEncoding) {
    Change change = new Change(this);
    change.contentEncoding = contentEncoding;
    return change.made();
  }

  public MessageProperties withUserId(@Nullable String userId) {
    Change change = new Change(this);
    change.userId = userId;
    return change.made();
  }

  public MessageProperties withAppId(@Nullable String appId) {
    Change change = new Change(this);
    change.appId = appId;
    return change.made();
  }

  /** The same properties, for one of them to be another. */
  private static final class Change {
    private @Nullable String contentType;
    private boolean persistent;
    private int priority;
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
