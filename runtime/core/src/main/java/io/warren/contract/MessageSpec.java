package io.warren.contract;

import io.warren.codec.Codec;
import io.warren.codec.PayloadCodec;
import io.warren.codec.PayloadType;
import io.warren.codec.SensitivePaths;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a contract, as generated code states it. Immutable.
 *
 * @param <T> the payload
 * @param <R> the reply; {@link Void} where there is none
 */
public final class MessageSpec<T, R> {
  private final String name;
  private final PayloadType<T> payload;
  private final @Nullable PayloadType<R> reply;
  private final String type;
  private final String exchange;
  private final String routingKey;
  private final @Nullable Integer priority;
  private final @Nullable Duration expiration;
  private final boolean persistent;
  private final boolean mandatory;
  private final @Nullable Codec codec;
  private final SensitivePaths sensitive;
  private final SensitivePaths sensitiveReply;

  private MessageSpec(Builder<T, R> builder) {
    name = builder.name;
    payload = builder.payload;
    reply = builder.reply;
    type = builder.type;
    exchange = builder.exchange;
    routingKey = builder.routingKey;
    priority = builder.priority;
    expiration = builder.expiration;
    persistent = builder.persistent;
    mandatory = builder.mandatory;
    codec = builder.codec;
    sensitive = builder.sensitive;
    sensitiveReply = builder.sensitiveReply;
  }

  /**
   * A message without a reply.
   *
   * @param name the contract and its method, for errors: {@code com.acme.QcSearch.search}
   */
  public static <T> Builder<T, Void> of(String name, PayloadType<T> payload) {
    return new Builder<>(name, payload, null);
  }

  /** A message with a reply. */
  public static <T, R> Builder<T, R> of(String name, PayloadType<T> payload, PayloadType<R> reply) {
    return new Builder<>(name, payload, reply);
  }

  /** The contract and its method, for errors. */
  public String name() {
    return name;
  }

  /** The contract, for observers: the name without its method. */
  public String contract() {
    int method = name.lastIndexOf('.');
    return method < 0 ? name : name.substring(0, method);
  }

  /** The type of the payload. */
  public PayloadType<T> payload() {
    return payload;
  }

  /** The type of the reply; null where there is none. */
  public @Nullable PayloadType<R> reply() {
    return reply;
  }

  /** The wire name. */
  public String type() {
    return type;
  }

  /** The exchange that it is published to, unless a send says otherwise. */
  public String exchange() {
    return exchange;
  }

  /** The key that it is published with, unless a send says otherwise. */
  public String routingKey() {
    return routingKey;
  }

  /** The priority of a send that states none: 0 to 255; null: it has none. */
  public @Nullable Integer priority() {
    return priority;
  }

  /** How long a message may wait in a queue, unless a send says otherwise; null: for ever. */
  public @Nullable Duration expiration() {
    return expiration;
  }

  /** Whether messages survive a restart of the broker. */
  public boolean persistent() {
    return persistent;
  }

  /** Whether a send fails when no queue takes the message. */
  public boolean mandatory() {
    return mandatory;
  }

  /** What in the payload is shown to nobody. */
  public SensitivePaths sensitive() {
    return sensitive;
  }

  /** What in the reply is shown to nobody. */
  public SensitivePaths sensitiveReply() {
    return sensitiveReply;
  }

  /** Writes the payload with the contract's own codec, or else with the given one. */
  public Codec.Encoder<T> encoder(Codec otherwise) {
    return sensitive.quiet(codecOr(otherwise).encoder(payload), payload);
  }

  /** Reads the payload with the contract's own codec, or else with the given one. */
  public Codec.Decoder<T> decoder(Codec otherwise) {
    return sensitive.quiet(codecOr(otherwise).decoder(payload), payload);
  }

  /** Writes the reply, as {@link #encoder} does the payload; null where there is none. */
  public Codec.@Nullable Encoder<R> replyEncoder(Codec otherwise) {
    return reply == null ? null : sensitiveReply.quiet(codecOr(otherwise).encoder(reply), reply);
  }

  /** Reads the reply, as {@link #decoder} does the payload; null where there is none. */
  public Codec.@Nullable Decoder<R> replyDecoder(Codec otherwise) {
    return reply == null ? null : sensitiveReply.quiet(codecOr(otherwise).decoder(reply), reply);
  }

  private Codec codecOr(Codec otherwise) {
    return codec == null ? otherwise : codec;
  }

  /**
   * Builds a message; not thread-safe.
   *
   * @param <T> the payload
   * @param <R> the reply
   */
  public static final class Builder<T, R> {
    private final String name;
    private final PayloadType<T> payload;
    private final @Nullable PayloadType<R> reply;
    private String type = "";
    private String exchange = "";
    private String routingKey = "";
    private @Nullable Integer priority;
    private @Nullable Duration expiration;
    private boolean persistent = true;
    private boolean mandatory = true;
    private @Nullable Codec codec;
    private SensitivePaths sensitive = SensitivePaths.NONE;
    private SensitivePaths sensitiveReply = SensitivePaths.NONE;

    private Builder(String name, PayloadType<T> payload, @Nullable PayloadType<R> reply) {
      this.name = name;
      this.payload = payload;
      this.reply = reply;
    }

    /** The wire name; by default empty. */
    public Builder<T, R> type(String type) {
      this.type = type;
      return this;
    }

    /** The exchange; by default empty, which is the broker's default exchange. */
    public Builder<T, R> exchange(String exchange) {
      this.exchange = exchange;
      return this;
    }

    /** The routing key; by default empty. */
    public Builder<T, R> routingKey(String routingKey) {
      this.routingKey = routingKey;
      return this;
    }

    /** The priority of a send that states none, 0 to 255; by default it has none. */
    public Builder<T, R> priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** How long a message may wait in a queue; by default for ever. */
    public Builder<T, R> expiration(Duration expiration) {
      this.expiration = expiration;
      return this;
    }

    /** Whether messages survive a restart of the broker; by default they do. */
    public Builder<T, R> persistent(boolean persistent) {
      this.persistent = persistent;
      return this;
    }

    /** Whether a send fails when no queue takes the message; by default it does. */
    public Builder<T, R> mandatory(boolean mandatory) {
      this.mandatory = mandatory;
      return this;
    }

    /** The contract's own codec. Text and bytes pass through it as they are. */
    public Builder<T, R> codec(Codec codec) {
      this.codec = new PayloadCodec(codec);
      return this;
    }

    /** What in the payload is shown to nobody; by default nothing. */
    public Builder<T, R> sensitive(String... paths) {
      sensitive = SensitivePaths.of(List.of(paths));
      return this;
    }

    /** What in the reply is shown to nobody; by default nothing. */
    public Builder<T, R> sensitiveReply(String... paths) {
      sensitiveReply = SensitivePaths.of(List.of(paths));
      return this;
    }

    /** The message as stated so far. */
    public MessageSpec<T, R> build() {
      return new MessageSpec<>(this);
    }
  }
}
