package io.warren.internal.wire;

import io.warren.Message;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, read as far as it can be without its body: what Warren's own headers say of an
 * earlier life wins over what the broker says of this delivery.
 *
 * @param delivery what waits to be settled
 * @param id the sender's id, or one given here
 * @param exchange where it was first published
 * @param routingKey the key it was first published with
 * @param retries how often it was retried so far
 * @param receiveTime when this process received it
 * @param expiresAt when it expires; null: never, or the broker sees to it
 * @param death of what it died before it came here; null: it is alive
 */
public record Received(
    Delivery delivery,
    String id,
    String exchange,
    String routingKey,
    int retries,
    Instant receiveTime,
    @Nullable Instant expiresAt,
    Message.@Nullable Death death) {

  /** No contract has as many; a forged number is not counted on from. */
  private static final int MOST_RETRIES = 1_000_000;

  private static final int HIGHEST_PRIORITY = 255;
  private static final int LONGEST_ID = 255;
  private static final long UNSTATED = -1;

  public static Received of(Delivery delivery, MessageIds ids, Instant receiveTime) {
    MessageProperties properties = delivery.properties();
    Map<String, Object> headers = properties.headers();
    String id = properties.messageId();
    return new Received(
        delivery,
        id == null || id.isEmpty() ? ids.next(receiveTime.toEpochMilli()) : id,
        WireHeaders.text(headers, WireHeaders.EXCHANGE, delivery.exchange()),
        WireHeaders.text(headers, WireHeaders.ROUTING_KEY, delivery.routingKey()),
        bounded(WireHeaders.number(headers, WireHeaders.RETRIES, 0), MOST_RETRIES),
        receiveTime,
        instant(headers, WireHeaders.EXPIRES_AT),
        null);
  }

  /**
   * As a consumer has it: a dead letter, which comes to whoever listens for those, begins anew and
   * no longer expires.
   */
  public static Received taken(Delivery delivery, MessageIds ids, Instant receiveTime) {
    Received read = of(delivery, ids, receiveTime);
    Message.Death death = Deaths.of(read);
    if (death == null) {
      return read;
    }
    boolean fresh = Deaths.isFresh(delivery);
    BrokerDeath ofBroker = fresh ? BrokerDeath.last(delivery.properties().headers()) : null;
    Received original = ofBroker == null ? read : read.from(ofBroker);
    return new Received(
        delivery,
        original.id,
        original.exchange,
        original.routingKey,
        fresh ? 0 : original.retries,
        receiveTime,
        null,
        death);
  }

  /** The same, come from where it was before the broker gave it up. */
  public Received from(BrokerDeath death) {
    if (properties().headers().containsKey(WireHeaders.EXCHANGE)
        || death.exchange() == null
        || death.routingKey() == null) {
      return this;
    }
    return new Received(
        delivery,
        id,
        death.exchange(),
        death.routingKey(),
        retries,
        receiveTime,
        expiresAt,
        this.death);
  }

  public MessageProperties properties() {
    return delivery.properties();
  }

  /**
   * The message that began it all: this one itself, where its sender names none, or one that no
   * message could have as its id.
   */
  public String conversationId() {
    String stated = statedConversation();
    return stated == null ? id : stated;
  }

  /**
   * Whether no observer was told of it when it was sent, as another client sent it, or a Warren
   * without observers; and it is no copy of Warren's either.
   */
  public boolean foreign() {
    return statedConversation() == null;
  }

  private @Nullable String statedConversation() {
    return properties().headers().get(WireHeaders.CONVERSATION_ID) instanceof String stated
            && !stated.isEmpty()
            && stated.length() <= LONGEST_ID
        ? stated
        : null;
  }

  /**
   * How long it was in its queue, since it was sent or since its wait was over; null: its sender
   * did not say when that was.
   */
  public @Nullable Duration queued() {
    Instant due = instant(properties().headers(), WireHeaders.DUE_AT);
    Instant since = due == null ? MessageIds.created(id, properties().timestampSeconds()) : due;
    if (since == null) {
      return null;
    }
    // Clocks differ.
    return since.isAfter(receiveTime) ? Duration.ZERO : Duration.between(since, receiveTime);
  }

  /** Where a reply goes; null: nowhere. */
  public @Nullable String replyTo() {
    String stated = properties().replyTo();
    return stated == null || stated.isEmpty() ? null : stated;
  }

  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** How often the broker took it back since it was sent, retried or replayed. */
  public long returns() {
    Map<String, Object> headers = properties().headers();
    long before = WireHeaders.number(headers, WireHeaders.RETURNS, 0);
    // On a first delivery it is of another queue: foreign clients copy all headers.
    return delivery.redelivered()
        ? before + WireHeaders.number(headers, WireHeaders.DELIVERY_COUNT, 0)
        : before;
  }

  /** How often it waited for a key that could not be used, since it was sent, retried, replayed. */
  public long keyWaits() {
    return Math.max(0, WireHeaders.number(properties().headers(), WireHeaders.KEY_WAITS, 0));
  }

  /** As it was sent; null where the sender stated none. */
  public @Nullable Integer priority() {
    Integer sent = properties().priority();
    long told =
        WireHeaders.number(
            properties().headers(), WireHeaders.PRIORITY, sent == null ? UNSTATED : sent);
    return told == UNSTATED ? sent : (Integer) bounded(told, HIGHEST_PRIORITY);
  }

  /** Who sent it: checked by the broker, or as a copy says. */
  @Nullable String userId() {
    String checked = properties().userId();
    return checked == null && properties().headers().get(WireHeaders.USER_ID) instanceof String told
        ? told
        : checked;
  }

  private static int bounded(long number, int most) {
    return (int) Math.max(0, Math.min(number, most));
  }

  /** What of it could not be read, for people; null: nothing. */
  public @Nullable String unreadable() {
    String body = UnreadParts.bodyNotRead(properties().headers());
    if (body != null) {
      return body;
    }
    return properties().headers().get(UnreadParts.HEADERS) instanceof String what ? what : null;
  }

  /** Whether its body was too large to be read, so that no copy can be made. */
  public boolean withoutBody() {
    return UnreadParts.bodyNotRead(properties().headers()) != null;
  }

  public <T> Message<T> message(T body) {
    MessageProperties properties = properties();
    Map<String, Object> headers = properties.headers();
    Long seconds = properties.timestampSeconds();
    Integer priority = priority();
    return Message.builder(body)
        .id(id)
        .type(properties.type())
        .exchange(exchange)
        .routingKey(routingKey)
        .timestamp(seconds == null ? null : Instant.ofEpochSecond(seconds))
        .receiveTime(receiveTime)
        .failed(failed())
        .parentId(headers.get(WireHeaders.PARENT_ID) instanceof String parent ? parent : null)
        .conversationId(conversationId())
        .redeliveredCount(retries)
        .death(death)
        .priority(priority == null ? 0 : priority)
        .expiration(expiration())
        .correlationId(properties.correlationId())
        .replyTo(properties.replyTo())
        .contentType(properties.contentType())
        .contentEncoding(properties.contentEncoding())
        .appId(properties.appId())
        .userId(userId())
        .headers(SenderHeaders.of(headers))
        .build();
  }

  /** What a dead letter died of is no failure of whoever listens for it. */
  private boolean failed() {
    return properties().headers().containsKey(WireHeaders.FAILURE_CODE)
        && (death == null || !Deaths.isFresh(delivery));
  }

  /** How long it may wait in a queue; null: for ever. */
  public @Nullable Duration expiration() {
    if (expiresAt != null) {
      return Duration.between(receiveTime, expiresAt);
    }
    Long millis = properties().expirationMillis();
    return millis == null ? null : Duration.ofMillis(millis);
  }

  private static @Nullable Instant instant(Map<String, Object> headers, String name) {
    return headers.get(name) instanceof Number value
        ? Instant.ofEpochMilli(value.longValue())
        : null;
  }
}
