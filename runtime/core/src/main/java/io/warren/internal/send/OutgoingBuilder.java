package io.warren.internal.send;

import io.warren.Message;
import io.warren.Outgoing;
import io.warren.PayloadException;
import io.warren.WarrenException;
import io.warren.contract.MessageSpec;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.HeaderRules;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.SendLog;
import io.warren.internal.wire.WireHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a send and a request have in common: everything but the sending. */
abstract class OutgoingBuilder<T, S extends Outgoing<S>> implements Outgoing<S> {
  private static final Duration SHORTEST_EXPIRATION = Duration.ofMillis(1);
  private static final Duration LONGEST_EXPIRATION =
      Duration.ofMillis(AmqpLimits.LONGEST_EXPIRATION_MILLIS);

  private final Kind<T> kind;
  private final T payload;
  private String exchange;
  private String routingKey;
  private @Nullable String id;
  private @Nullable String parentId;
  private @Nullable Integer priority;
  private @Nullable Duration expiration;
  private @Nullable Map<String, Object> headers;
  private boolean sent;

  OutgoingBuilder(Kind<T> kind, T payload) {
    this.kind = kind;
    this.payload = kind.require(payload);
    MessageSpec<T, ?> spec = kind.spec();
    exchange = spec.exchange();
    routingKey = spec.routingKey();
    priority = spec.priority();
    expiration = spec.expiration();
    Handling handling = Handling.current();
    parentId = handling == null ? null : handling.messageId();
  }

  abstract S self();

  @Override
  public S id(String id) {
    change();
    this.id = HeaderRules.shortString("id", Objects.requireNonNull(id, "id"));
    return self();
  }

  @Override
  public S parent(Message<?> parent) {
    return parent(parent.id());
  }

  @Override
  public S parent(String parentId) {
    change();
    this.parentId = Objects.requireNonNull(parentId, "parentId");
    return self();
  }

  @Override
  public S priority(int priority) {
    change();
    if (priority < 0 || priority > 255) {
      throw new IllegalArgumentException("priority is 0 to 255, not " + priority);
    }
    this.priority = priority;
    return self();
  }

  @Override
  public S expiration(Duration expiration) {
    change();
    if (expiration.compareTo(SHORTEST_EXPIRATION) < 0
        || expiration.compareTo(LONGEST_EXPIRATION) > 0) {
      throw new IllegalArgumentException(
          "expiration is from one millisecond to ten years, not " + expiration);
    }
    this.expiration = expiration;
    return self();
  }

  @Override
  public S header(String name, Object value) {
    change();
    Object kept = HeaderRules.kept(name, value);
    if (headers == null) {
      headers = new LinkedHashMap<>();
    }
    headers.put(name, kept);
    return self();
  }

  @Override
  public S to(String exchange, String routingKey) {
    change();
    this.exchange = HeaderRules.shortString("exchange", exchange);
    this.routingKey = HeaderRules.shortString("routing key", routingKey);
    return self();
  }

  /** Once sent, a message is not changed: it may be on its way, on another thread. */
  final void change() {
    if (sent) {
      throw new IllegalStateException(
          "this "
              + kind.spec().name()
              + " was sent before, and what is said of it now comes too late: say it before it is"
              + " sent");
    }
  }

  /** Once sent, a message is not sent again. */
  final void sendOnce() {
    if (sent) {
      throw new IllegalStateException(
          "this " + kind.spec().name() + " was sent before: build a new one for each message");
    }
    sent = true;
  }

  final OutgoingMessage message(
      long epochMillis, @Nullable String correlationId, @Nullable String replyTo) {
    MessageSpec<T, ?> spec = kind.spec();
    String messageId = id != null ? id : MessageIds.SHARED.next(epochMillis);
    MessageProperties properties =
        new MessageProperties(
            kind.encoder().contentType(),
            spec.persistent(),
            priority,
            correlationId,
            replyTo,
            expiration == null ? null : expiration.toMillis(),
            messageId,
            epochMillis / 1000,
            spec.type(),
            wireHeaders());
    byte[] body = encode();
    AmqpLimits.checkBody(body);
    return new OutgoingMessage(exchange, routingKey, spec.mandatory(), properties, body);
  }

  /** A send that did not even become a message. */
  final <F> CompletableFuture<F> failed(WarrenException failure) {
    SendLog.failed(kind.spec().name(), failure);
    return CompletableFuture.failedFuture(failure);
  }

  private byte[] encode() {
    try {
      return kind.encoder().encode(payload);
    } catch (WarrenException e) {
      throw e;
    } catch (RuntimeException e) {
      // What a codec of the user's throws; a send that failed has a future that says so.
      throw new PayloadException(
          "the payload of " + kind.spec().name() + " cannot be written: " + e, e);
    }
  }

  private Map<String, Object> wireHeaders() {
    if (parentId == null) {
      return headers == null ? Map.of() : headers;
    }
    if (headers == null) {
      return Map.of(WireHeaders.PARENT_ID, parentId);
    }
    headers.put(WireHeaders.PARENT_ID, parentId);
    return headers;
  }
}
