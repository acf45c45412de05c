package io.warren.internal.wire;

import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.limits.HeaderLimits;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.TimeSource;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The copies that a delivery leaves behind: each is a {@link WaitingCopy} that says where the
 * message comes from.
 */
public final class Copies {
  private final String queue;
  private final TimeSource time;

  public Copies(String queue, TimeSource time) {
    this.queue = queue;
    this.time = time;
  }

  /** A copy that waits in the queue's own retry queue. */
  public OutgoingMessage retry(Received received, Failure failure, Duration wait) {
    return failed(
        received,
        failure,
        received.retries() + 1,
        wait,
        Exchange.DEFAULT,
        DerivedNames.retryQueue(queue, wait));
  }

  /**
   * A copy that waits while its key is being handled. That is neither a failure nor an attempt, and
   * no new life: it keeps how often it was returned, as whoever has the key may have died of it.
   */
  public OutgoingMessage later(Received received) {
    return waitingForKey(received, received.keyWaits());
  }

  /** A copy that waits while its key cannot be used, counted; no attempt and no new life either. */
  public OutgoingMessage laterCounted(Received received) {
    return waitingForKey(received, received.keyWaits() + 1);
  }

  private OutgoingMessage waitingForKey(Received received, long keyWaits) {
    Map<String, Object> headers = ofConsumer(received, ConsumerQueues.DEDUP_WAIT);
    if (received.returns() > 0) {
      headers.put(WireHeaders.RETURNS, received.returns());
    }
    if (keyWaits > 0) {
      headers.put(WireHeaders.KEY_WAITS, keyWaits);
    }
    return copy(
        received,
        headers,
        Exchange.DEFAULT,
        DerivedNames.retryQueue(queue, ConsumerQueues.DEDUP_WAIT));
  }

  /**
   * A copy for the dead queue.
   *
   * @param deadKey leads there from the exchange of dead letters
   */
  public OutgoingMessage dead(Received received, Failure failure, String deadKey) {
    return failed(
        received, failure, received.retries(), Duration.ZERO, DerivedNames.DEAD_EXCHANGE, deadKey);
  }

  /** A copy for the dead queue that leaves the sender's headers behind: they do not fit. */
  public OutgoingMessage deadWithoutHeaders(Received received, Failure failure, String deadKey) {
    OutgoingMessage dead = dead(received, failure, deadKey);
    Map<String, Object> headers = new LinkedHashMap<>(dead.properties().headers());
    headers
        .entrySet()
        .removeIf(
            header ->
                !header.getKey().startsWith(WireHeaders.PREFIX)
                    && !TraceHeaders.isSmall(header.getKey(), header.getValue()));
    headers.put(UnreadParts.LEFT_OUT, "all headers of the sender");
    return copy(received, headers, dead.exchange(), dead.routingKey());
  }

  /** A copy that begins anew in the queue, where nobody else sees it. It no longer expires. */
  public OutgoingMessage replay(Received received) {
    Map<String, Object> headers = headers(received, Duration.ZERO);
    headers.keySet().removeIf(name -> name.startsWith(WireHeaders.FAILURE));
    headers.remove(WireHeaders.RETRIES);
    headers.remove(WireHeaders.EXPIRES_AT);
    return copy(received, headers, Exchange.DEFAULT, queue);
  }

  private OutgoingMessage failed(
      Received received,
      Failure failure,
      int retries,
      Duration wait,
      String exchange,
      String routingKey) {
    Map<String, Object> headers = ofConsumer(received, wait);
    headers.put(WireHeaders.RETRIES, retries);
    headers.put(WireHeaders.FAILURE_CODE, failure.code());
    if (failure.message().isEmpty()) {
      headers.remove(WireHeaders.FAILURE_MESSAGE);
    } else {
      headers.put(WireHeaders.FAILURE_MESSAGE, failure.message());
    }
    headers.put(WireHeaders.FAILURE_QUEUE, queue);
    headers.put(WireHeaders.FAILURE_TIME, received.receiveTime().toEpochMilli());
    return copy(received, headers, exchange, routingKey);
  }

  private static OutgoingMessage copy(
      Received received, Map<String, Object> headers, String exchange, String routingKey) {
    MessageProperties properties =
        WaitingCopy.properties(received.properties(), headers)
            .withPersistent(true)
            .withMessageId(received.id());
    return new OutgoingMessage(exchange, routingKey, true, properties, received.delivery().body());
  }

  /** With the death that it had before it came to the consumer. */
  private Map<String, Object> ofConsumer(Received received, Duration wait) {
    Map<String, Object> headers = headers(received, wait);
    Deaths.carry(headers, received);
    return headers;
  }

  private Map<String, Object> headers(Received received, Duration wait) {
    Map<String, Object> headers =
        WaitingCopy.headers(
            received.properties().headers(),
            received.priority(),
            expiresAt(received),
            time.now().plus(wait).toEpochMilli());
    headers.put(WireHeaders.EXCHANGE, received.exchange());
    headers.put(WireHeaders.ROUTING_KEY, received.routingKey());
    headers.put(WireHeaders.CONVERSATION_ID, received.conversationId());
    String userId = received.userId();
    if (userId != null) {
      headers.put(WireHeaders.USER_ID, userId);
    }
    String leftOut = leftOut(received, headers);
    if (leftOut != null) {
      headers.put(UnreadParts.LEFT_OUT, leftOut);
    }
    return headers;
  }

  /** Takes away what no copy can carry; its names, with those of earlier copies. */
  private static @Nullable String leftOut(Received received, Map<String, Object> headers) {
    StringJoiner names = new StringJoiner(", ");
    if (headers.get(UnreadParts.LEFT_OUT) instanceof String before) {
      names.add(before);
    }
    String unreadable = received.unreadable();
    if (unreadable != null) {
      names.add(unreadable);
    }
    headers
        .entrySet()
        .removeIf(
            header -> {
              boolean carried = HeaderLimits.canCarry(header.getKey(), header.getValue());
              if (!carried) {
                names.add("header '" + header.getKey() + "'");
              }
              return !carried;
            });
    return names.length() == 0 ? null : Failure.shortened(names.toString());
  }

  /** A message that reached a consumer in time starts its wait anew, once. */
  private static @Nullable Long expiresAt(Received received) {
    if (received.expiresAt() != null) {
      return received.expiresAt().toEpochMilli();
    }
    Long millis = received.properties().expirationMillis();
    // A forged one that no calendar has is none.
    return millis == null || millis > AmqpLimits.LONGEST_EXPIRATION_MILLIS
        ? null
        : Long.valueOf(received.receiveTime().toEpochMilli() + millis);
  }
}
