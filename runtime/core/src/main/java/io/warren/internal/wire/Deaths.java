package io.warren.internal.wire;

import io.warren.Message;
import io.warren.internal.transport.Delivery;
import io.warren.topology.DerivedNames;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of what a message died that comes to a consumer as a dead letter: one on a dead exchange, or of a
 * dead queue. Such a message begins anew there, and its copies carry its death along.
 */
final class Deaths {
  private static final String PREFIX = "warren-death-";
  private static final String QUEUE = PREFIX + "queue";
  private static final String CODE = PREFIX + "code";
  private static final String REASON = PREFIX + "reason";
  private static final String ATTEMPTS = PREFIX + "attempts";
  private static final String TIME = PREFIX + "time";

  private Deaths() {}

  /** Whether a delivery is a dead letter that nobody has handled so far. */
  static boolean isFresh(Delivery delivery) {
    return delivery.exchange().equals(DerivedNames.DEAD_EXCHANGE);
  }

  /** The death of a message; null: it is alive. */
  static Message.@Nullable Death of(Received received) {
    Map<String, Object> headers = received.properties().headers();
    if (!isFresh(received.delivery())) {
      return carried(headers, received.receiveTime());
    }
    int attempts = received.retries() + 1;
    BrokerDeath death = BrokerDeath.last(headers);
    if (death != null) {
      return new Message.Death(
          death.queue(),
          death.reason(),
          "",
          attempts,
          death.time() == null ? received.receiveTime() : death.time());
    }
    return new Message.Death(
        WireHeaders.text(headers, WireHeaders.FAILURE_QUEUE, ""),
        WireHeaders.text(headers, WireHeaders.FAILURE_CODE, ""),
        WireHeaders.text(headers, WireHeaders.FAILURE_MESSAGE, ""),
        attempts,
        time(headers, WireHeaders.FAILURE_TIME, received.receiveTime()));
  }

  private static Message.@Nullable Death carried(Map<String, Object> headers, Instant otherwise) {
    return headers.containsKey(QUEUE)
        ? new Message.Death(
            WireHeaders.text(headers, QUEUE, ""),
            WireHeaders.text(headers, CODE, ""),
            WireHeaders.text(headers, REASON, ""),
            (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, WireHeaders.number(headers, ATTEMPTS, 1))),
            time(headers, TIME, otherwise))
        : null;
  }

  private static Instant time(Map<String, Object> headers, String name, Instant otherwise) {
    return headers.get(name) instanceof Number millis
        ? Instant.ofEpochMilli(millis.longValue())
        : otherwise;
  }

  /**
   * Has a copy carry the death instead of what it was made of: the consumer's own failures and
   * attempts are counted beside it, and it expires no more.
   */
  static void carry(Map<String, Object> headers, Received received) {
    Message.Death death = received.death();
    if (death == null) {
      return;
    }
    headers.keySet().removeIf(name -> name.startsWith(WireHeaders.FAILURE));
    headers.remove(WireHeaders.EXPIRES_AT);
    headers.put(WireHeaders.RETRIES, received.retries());
    headers.put(QUEUE, death.queue());
    headers.put(CODE, death.code());
    headers.put(REASON, Failure.inFewWords(death.reason()));
    headers.put(ATTEMPTS, death.attempts());
    headers.put(TIME, death.time().toEpochMilli());
  }
}
