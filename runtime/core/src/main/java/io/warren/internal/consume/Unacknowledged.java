package io.warren.internal.consume;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.wire.WireHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer has settled and could not acknowledge, because the channel was gone: the broker
 * hands it out again, and it needs an acknowledgement then and no second handling. Each is known by
 * all that it is and is forgotten once it has come, so that of two messages that are alike, both
 * are handled once. A bounded number is kept, for an hour. Thread-safe.
 */
final class Unacknowledged {
  private static final int CAPACITY = 10_000;
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Supplier<Instant> clock;

  // Guarded by this, in the order of their time.
  private final Deque<Settled> settled = new ArrayDeque<>();

  private record Settled(Known message, Instant time) {}

  /** What does not change when a message is handed out again. */
  private record Known(
      @Nullable String id,
      @Nullable String type,
      String exchange,
      String routingKey,
      @Nullable Long timestamp,
      @Nullable String correlationId,
      @Nullable String replyTo,
      Map<String, Object> headers,
      String body) {

    static Known of(Delivery delivery) {
      MessageProperties properties = delivery.properties();
      Map<String, Object> headers = new LinkedHashMap<>(properties.headers());
      // The broker's own, such as how often it has handed the message out.
      headers.keySet().removeIf(WireHeaders::isHistory);
      return new Known(
          properties.messageId(),
          properties.type(),
          delivery.exchange(),
          delivery.routingKey(),
          properties.timestampSeconds(),
          properties.correlationId(),
          properties.replyTo(),
          headers,
          digest(delivery.body()));
    }

    private static String digest(byte[] body) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
      } catch (NoSuchAlgorithmException e) {
        // Every Java has it.
        throw new AssertionError(e);
      }
    }
  }

  Unacknowledged(Supplier<Instant> clock) {
    this.clock = clock;
  }

  /**
   * It was settled, and its channel was gone.
   *
   * @return whether it will be known: one without an id could be another that looks like it
   */
  synchronized boolean add(Delivery delivery) {
    String id = delivery.properties().messageId();
    if (id == null || id.isEmpty()) {
      return false;
    }
    forgetOld();
    if (settled.size() == CAPACITY) {
      settled.remove();
    }
    settled.add(new Settled(Known.of(delivery), clock.get()));
    return true;
  }

  /** Whether it has come again only to be acknowledged; the next one like it has not. */
  synchronized boolean take(Delivery delivery) {
    forgetOld();
    if (settled.isEmpty()) {
      return false;
    }
    Known known = Known.of(delivery);
    for (Settled each : settled) {
      if (each.message().equals(known)) {
        settled.removeFirstOccurrence(each);
        return true;
      }
    }
    return false;
  }

  private void forgetOld() {
    Instant oldest = clock.get().minus(MEMORY);
    settled.removeIf(each -> !each.time().isAfter(oldest));
  }
}
