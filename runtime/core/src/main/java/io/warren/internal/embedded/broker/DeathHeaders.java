package io.warren.internal.embedded.broker;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the broker writes into a dead letter, newest death first.
 *
 * @see <a href="https://www.rabbitmq.com/docs/dlx#effects">RabbitMQ: dead-lettered messages</a>
 */
final class DeathHeaders {
  private static final String DEATHS = "x-death";
  private static final String QUEUE = "queue";
  private static final String REASON = "reason";
  private static final String COUNT = "count";

  private DeathHeaders() {}

  /** The message's headers with one more death. */
  static Map<String, Object> add(
      BrokerMessage message, String queue, DeathReason reason, Instant time) {
    Map<String, Object> headers = new LinkedHashMap<>(message.properties().headers());
    List<Map<String, Object>> earlier = deaths(headers);
    if (!headers.containsKey(DEATHS)) {
      headers.put("x-first-death-reason", reason.wireName());
      headers.put("x-first-death-queue", queue);
      headers.put("x-first-death-exchange", message.exchange());
    }
    List<Map<String, Object>> deaths = new ArrayList<>();
    deaths.add(death(message, queue, reason, time));
    for (Map<String, Object> death : earlier) {
      if (queue.equals(death.get(QUEUE)) && reason.wireName().equals(death.get(REASON))) {
        deaths.set(0, again(death));
      } else {
        deaths.add(death);
      }
    }
    headers.put(DEATHS, Collections.unmodifiableList(deaths));
    return Collections.unmodifiableMap(headers);
  }

  /**
   * Whether a dead letter has been in a queue before and no consumer has rejected it since: such a
   * circle would never end.
   */
  static boolean circles(BrokerMessage deadLetter, String queue) {
    for (Map<String, Object> death : deaths(deadLetter.properties().headers())) {
      if (DeathReason.REJECTED.wireName().equals(death.get(REASON))) {
        return false;
      }
      if (queue.equals(death.get(QUEUE))) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> death(
      BrokerMessage message, String queue, DeathReason reason, Instant time) {
    Map<String, Object> death = new LinkedHashMap<>();
    death.put(COUNT, 1L);
    death.put(REASON, reason.wireName());
    death.put(QUEUE, queue);
    death.put("time", time.truncatedTo(ChronoUnit.SECONDS));
    death.put("exchange", message.exchange());
    death.put("routing-keys", List.of(message.routingKey()));
    Long expiration = message.properties().expirationMillis();
    if (expiration != null) {
      death.put("original-expiration", expiration.toString());
    }
    return Collections.unmodifiableMap(death);
  }

  private static Map<String, Object> again(Map<String, Object> death) {
    Map<String, Object> more = new LinkedHashMap<>(death);
    long count = death.get(COUNT) instanceof Number number ? number.longValue() : 0;
    more.put(COUNT, count + 1);
    return Collections.unmodifiableMap(more);
  }

  /** The deaths so far; none where a client wrote something else there. */
  private static List<Map<String, Object>> deaths(Map<String, Object> headers) {
    List<Map<String, Object>> deaths = new ArrayList<>();
    if (headers.get(DEATHS) instanceof List<?> entries) {
      for (Object entry : entries) {
        if (entry instanceof Map<?, ?> table) {
          Map<String, Object> death = new LinkedHashMap<>();
          table.forEach((name, value) -> death.put(String.valueOf(name), value));
          deaths.add(death);
        }
      }
    }
    return deaths;
  }
}
