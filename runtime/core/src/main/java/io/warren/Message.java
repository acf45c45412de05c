package io.warren;

import io.warren.observe.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A received message. Immutable, as far as its body is.
 *
 * @param <T> the payload
 */
public final class Message<T> {
  private final String id;
  private final @Nullable String type;
  private final String exchange;
  private final String routingKey;
  private final Instant timestamp;
  private final Instant receiveTime;
  private final boolean failed;
  private final @Nullable String parentId;
  private final String conversationId;
  private final int redeliveredCount;
  private final int priority;
  private final @Nullable Duration expiration;
  private final @Nullable String correlationId;
  private final @Nullable String replyTo;
  private final @Nullable Death death;
  private final @Nullable String contentType;
  private final @Nullable String contentEncoding;
  private final @Nullable String appId;
  private final @Nullable String userId;
  private final Map<String, Object> headers;
  private final T body;
  private final @Nullable Supplier<Content> written;

  /**
   * What a dead letter died of.
   *
   * @param queue whose consumer did not handle it, or where the broker gave it up
   * @param code why, as {@link DeadLetter#code()}
   * @param reason the same for people; empty where the broker gave the message up. When the message
   *     is retried by whoever listens for dead letters, its beginning
   * @param attempts how often it was tried
   * @param time when it died
   */
  public record Death(String queue, String code, String reason, int attempts, Instant time) {}

  private Message(Builder<T> builder) {
    id = builder.id != null ? builder.id : UUID.randomUUID().toString();
    type = builder.type;
    exchange = builder.exchange;
    routingKey = builder.routingKey;
    receiveTime = builder.receiveTime != null ? builder.receiveTime : Instant.now();
    timestamp = builder.timestamp != null ? builder.timestamp : receiveTime;
    failed = builder.failed;
    parentId = builder.parentId;
    conversationId = builder.conversationId != null ? builder.conversationId : id;
    redeliveredCount = builder.redeliveredCount;
    priority = builder.priority;
    expiration = builder.expiration;
    correlationId = builder.correlationId;
    replyTo = builder.replyTo;
    death = builder.death;
    contentType = builder.contentType;
    contentEncoding = builder.contentEncoding;
    appId = builder.appId;
    userId = builder.userId;
    headers = builder.headers;
    body = builder.body;
    written = builder.written;
  }

  /** A message as a handler would receive it, for the handler's unit test. */
  public static <T> Message<T> of(T body) {
    return builder(body).build();
  }

  /** A message as a handler would receive it, with more than a body. */
  public static <T> Builder<T> builder(T body) {
    return new Builder<>(Objects.requireNonNull(body, "body"));
  }

  /** The sender's id of the message; assigned on arrival where a foreign sender gave none. */
  public String id() {
    return id;
  }

  /** The wire name of the message; null where a foreign sender gave none. */
  public @Nullable String type() {
    return type;
  }

  /** The exchange that the message was first published to. */
  public String exchange() {
    return exchange;
  }

  /** The routing key that the message was first published with. */
  public String routingKey() {
    return routingKey;
  }

  /**
   * When the message was created, in whole seconds; the {@link #receiveTime()} where a foreign
   * sender did not say.
   */
  public Instant timestamp() {
    return timestamp;
  }

  /** When this process received the message; it may have waited for its handler since then. */
  public Instant receiveTime() {
    return receiveTime;
  }

  /** Whether an earlier attempt at the message failed. */
  public boolean failed() {
    return failed;
  }

  /** The id of the message in whose handling this one was sent. */
  public @Nullable String parentId() {
    return parentId;
  }

  /**
   * The id of the message that began it all: that of this message where it was sent while nothing
   * was handled, or by a foreign sender who does not say.
   */
  public String conversationId() {
    return conversationId;
  }

  /** The number of retries so far: 0 at the first attempt. */
  public int redeliveredCount() {
    return redeliveredCount;
  }

  /** The priority that the message was sent with; 0 where it was sent with none. */
  public int priority() {
    return priority;
  }

  /** How long the message was allowed to wait in a queue; null: for ever. */
  public @Nullable Duration expiration() {
    return expiration;
  }

  /** What a reply has in common with its request; null where the sender gave none. */
  public @Nullable String correlationId() {
    return correlationId;
  }

  /** The queue that wants the reply. */
  public @Nullable String replyTo() {
    return replyTo;
  }

  /**
   * What the message died of, where it is a dead letter: it came by a dead exchange, or is read
   * from a dead queue. Its attempts and failures there are not counted here. Null: it is alive.
   */
  public @Nullable Death death() {
    return death;
  }

  /** The media type of the body as it was sent; null where the sender did not say. */
  public @Nullable String contentType() {
    return contentType;
  }

  /**
   * How the body was packed when it was sent, such as {@code gzip}; null where it was not. {@link
   * #body()} is unpacked, if it was with gzip or deflate; that of a dead letter is as it was sent.
   */
  public @Nullable String contentEncoding() {
    return contentEncoding;
  }

  /** Which application sent the message; null where it did not say. */
  public @Nullable String appId() {
    return appId;
  }

  /**
   * The broker's user who sent the message; null where the sender did not say. Not proof of who it
   * was: on a retried or replayed message a header says it, which others can write too.
   */
  public @Nullable String userId() {
    return userId;
  }

  /** The sender's headers, without Warren's own and the broker's history. Unmodifiable. */
  public Map<String, Object> headers() {
    return headers;
  }

  /** The payload; never null. */
  public T body() {
    return body;
  }

  /**
   * Writes the payload as its contract's sender would, with each call, for what records a message
   * that was not sent; null: no sender has built it.
   */
  public @Nullable Supplier<Content> written() {
    return written;
  }

  /** Names the message without its body, which may hold what no log should. */
  @Override
  public String toString() {
    return "Message[" + id + ", type=" + type + ", redeliveredCount=" + redeliveredCount + "]";
  }

  /**
   * Builds a message; not thread-safe.
   *
   * @param <T> the payload
   */
  public static final class Builder<T> {
    private final T body;
    private @Nullable String id;
    private @Nullable String type;
    private String exchange = "";
    private String routingKey = "";
    private @Nullable Instant timestamp;
    private @Nullable Instant receiveTime;
    private boolean failed;
    private @Nullable String parentId;
    private @Nullable String conversationId;
    private int redeliveredCount;
    private int priority;
    private @Nullable Duration expiration;
    private @Nullable String correlationId;
    private @Nullable String replyTo;
    private @Nullable Death death;
    private @Nullable String contentType;
    private @Nullable String contentEncoding;
    private @Nullable String appId;
    private @Nullable String userId;
    private Map<String, Object> headers = Map.of();
    private @Nullable Supplier<Content> written;

    private Builder(T body) {
      this.body = body;
    }

    /** By default a random UUID. */
    public Builder<T> id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** The wire name; null, the default: none. */
    public Builder<T> type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** The exchange that it was first published to; by default empty. */
    public Builder<T> exchange(String exchange) {
      this.exchange = exchange;
      return this;
    }

    /** The routing key that it was first published with; by default empty. */
    public Builder<T> routingKey(String routingKey) {
      this.routingKey = routingKey;
      return this;
    }

    /** By default the receive time. */
    public Builder<T> timestamp(@Nullable Instant timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    /** By default the time at which the message is built. */
    public Builder<T> receiveTime(Instant receiveTime) {
      this.receiveTime = receiveTime;
      return this;
    }

    /** Whether an earlier attempt failed; by default false. */
    public Builder<T> failed(boolean failed) {
      this.failed = failed;
      return this;
    }

    /** The id of the message in whose handling it was sent; null, the default: none. */
    public Builder<T> parentId(@Nullable String parentId) {
      this.parentId = parentId;
      return this;
    }

    /** The id of the message that began it all; null, the default: this message's own. */
    public Builder<T> conversationId(@Nullable String conversationId) {
      this.conversationId = conversationId;
      return this;
    }

    /** The number of retries so far; by default 0, the first attempt. */
    public Builder<T> redeliveredCount(int redeliveredCount) {
      this.redeliveredCount = redeliveredCount;
      return this;
    }

    /** The priority it was sent with; by default 0. */
    public Builder<T> priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** How long it was allowed to wait in a queue; null, the default: for ever. */
    public Builder<T> expiration(@Nullable Duration expiration) {
      this.expiration = expiration;
      return this;
    }

    /** What a reply has in common with its request; null, the default: none. */
    public Builder<T> correlationId(@Nullable String correlationId) {
      this.correlationId = correlationId;
      return this;
    }

    /** The queue that wants the reply; null, the default: nobody wants one. */
    public Builder<T> replyTo(@Nullable String replyTo) {
      this.replyTo = replyTo;
      return this;
    }

    /** What it died of; null, the default: it is alive. */
    public Builder<T> death(@Nullable Death death) {
      this.death = death;
      return this;
    }

    /** The media type of its body; null, the default: none is said. */
    public Builder<T> contentType(@Nullable String contentType) {
      this.contentType = contentType;
      return this;
    }

    /** How its body was packed; null, the default: not at all. */
    public Builder<T> contentEncoding(@Nullable String contentEncoding) {
      this.contentEncoding = contentEncoding;
      return this;
    }

    /** Which application sent it; null, the default: none is said. */
    public Builder<T> appId(@Nullable String appId) {
      this.appId = appId;
      return this;
    }

    /** The broker's user who sent it; null, the default: none is said. */
    public Builder<T> userId(@Nullable String userId) {
      this.userId = userId;
      return this;
    }

    /** Replaces all headers. */
    public Builder<T> headers(Map<String, Object> headers) {
      this.headers =
          headers.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(headers));
      return this;
    }

    /** How its payload is written, which senders say; null, the default: nobody knows. */
    public Builder<T> written(@Nullable Supplier<Content> written) {
      this.written = written;
      return this;
    }

    /** The message; the builder can be used again. */
    public Message<T> build() {
      return new Message<>(this);
    }
  }
}
