package io.warren.internal.send;

import io.warren.Message;
import io.warren.Outgoing;
import io.warren.PayloadException;
import io.warren.WarrenException;
import io.warren.contract.MessageSpec;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.observe.Observers;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.Handling;
import io.warren.internal.wire.HeaderRules;
import io.warren.internal.wire.MessageIds;
import io.warren.internal.wire.SendLog;
import io.warren.internal.wire.WireHeaders;
import io.warren.observe.About;
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

  private static final byte[] UNWRITTEN = {};

  private final Kind<T> kind;
  private final T payload;
  private String exchange;
  private String routingKey;
  private @Nullable String id;
  private @Nullable String parentId;

  /** Null: the message begins one. */
  private @Nullable String conversationId;

  private @Nullable Integer priority;
  private @Nullable Duration expiration;
  private @Nullable Map<String, Object> headers;
  private boolean sent;

  /** Null: there are no observers, or it is not being sent yet. */
  private @Nullable ObservedSend observed;

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
    conversationId = handling == null ? null : handling.conversationId();
  }

  abstract S self();

  abstract boolean isRequest();

  @Override
  public S id(String id) {
    change();
    this.id = HeaderRules.shortString("id", Objects.requireNonNull(id, "id"));
    return self();
  }

  @Override
  public S parent(Message<?> parent) {
    conversationId = parent.conversationId();
    return parent(parent.id());
  }

  @Override
  public S parent(String parentId) {
    change();
    this.parentId = Objects.requireNonNull(parentId, "parentId");
    if (conversationId == null) {
      conversationId = parentId;
    }
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
    kind.observers().refuseObservers();
    sent = true;
  }

  /** Null: there are no observers. */
  final @Nullable ObservedSend observed() {
    return observed;
  }

  final OutgoingMessage message(
      long epochMillis, @Nullable String correlationId, @Nullable String replyTo) {
    MessageSpec<T, ?> spec = kind.spec();
    String messageId = id != null ? id : MessageIds.SHARED.next(epochMillis);
    String conversation = conversationId == null ? messageId : conversationId;
    Map<String, Object> stated = headers == null ? Map.of() : headers;
    if (!kind.observers().none()) {
      observed =
          new ObservedSend(
              kind.observers(),
              kind.masks(),
              about(messageId, conversation, correlationId),
              isRequest());
      stated = observed.headers(stated);
    }
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
            wireHeaders(stated, messageId, conversation));
    OutgoingMessage message = withBody(properties, UNWRITTEN);
    try {
      message = withBody(properties, encode());
      return message;
    } finally {
      if (observed != null) {
        observed.built(message);
      }
    }
  }

  private OutgoingMessage withBody(MessageProperties properties, byte[] body) {
    return new OutgoingMessage(exchange, routingKey, kind.spec().mandatory(), properties, body);
  }

  private About about(String messageId, String conversation, @Nullable String correlationId) {
    Observers observers = kind.observers();
    return new About(
        messageId,
        parentId,
        conversation,
        correlationId,
        kind.spec().contract(),
        kind.spec().type(),
        exchange,
        routingKey,
        null,
        0,
        observers.instance(),
        observers.now());
  }

  /** A send that did not even become a message. */
  final <F> CompletableFuture<F> failed(WarrenException failure) {
    SendLog.failed(kind.spec().name(), failure);
    tellFailed(failure);
    return CompletableFuture.failedFuture(failure);
  }

  /** Tells observers that it is not sent. */
  final void tellFailed(Throwable failure) {
    if (observed != null) {
      observed.failed(failure);
    }
  }

  private byte[] encode() {
    try {
      byte[] body = kind.encoder().encode(payload);
      AmqpLimits.checkBody(body);
      return body;
    } catch (WarrenException e) {
      throw e;
    } catch (RuntimeException e) {
      // What a codec of the user's throws; a send that failed has a future that says so.
      throw new PayloadException(
          "the payload of " + kind.spec().name() + " cannot be written: " + e, e);
    }
  }

  private Map<String, Object> wireHeaders(
      Map<String, Object> stated, String messageId, String conversation) {
    // The id of the message says it as well, and costs nothing. Where somebody was told of it, it
    // says that too: see Received.foreign.
    boolean says = observed != null || !conversation.equals(messageId);
    if (stated.isEmpty()) {
      return wireHeaders(says ? conversation : null);
    }
    Map<String, Object> all = new LinkedHashMap<>(stated);
    if (says) {
      all.put(WireHeaders.CONVERSATION_ID, conversation);
    }
    if (parentId != null) {
      all.put(WireHeaders.PARENT_ID, parentId);
    }
    return all;
  }

  private Map<String, Object> wireHeaders(@Nullable String conversation) {
    if (conversation == null) {
      return parentId == null ? Map.of() : Map.of(WireHeaders.PARENT_ID, parentId);
    }
    return parentId == null
        ? Map.of(WireHeaders.CONVERSATION_ID, conversation)
        : Map.of(WireHeaders.CONVERSATION_ID, conversation, WireHeaders.PARENT_ID, parentId);
  }
}
