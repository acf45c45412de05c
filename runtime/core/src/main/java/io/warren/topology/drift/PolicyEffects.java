package io.warren.topology.drift;

import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What policies change of a declaration, setting by setting.
 *
 * @param wanted what the declaration says
 * @param found what holds instead
 * @see <a href="https://www.rabbitmq.com/docs/policies">RabbitMQ: policies</a>
 */
record PolicyEffects(List<String> wanted, List<String> found) {
  /** The lower one of policy and argument holds. */
  private static final List<String> LOWERED =
      List.of("message-ttl", "expires", "max-length", "max-length-bytes");

  private static final String DELIVERY_LIMIT = "delivery-limit";
  private static final String DEAD_LETTER_EXCHANGE = "dead-letter-exchange";
  private static final String ALTERNATE_EXCHANGE = "alternate-exchange";

  static PolicyEffects onQueue(Queue queue, Map<String, Object> policy) {
    PolicyEffects effects = new PolicyEffects(new ArrayList<>(), new ArrayList<>());
    for (String key : LOWERED) {
      effects.lowered(queue, key, policy);
    }
    // Classic queues know no limit.
    if (queue.arguments().containsKey("x-" + DELIVERY_LIMIT)) {
      effects.lowered(queue, DELIVERY_LIMIT, policy);
    }
    effects.added(queue.arguments(), "x-" + DEAD_LETTER_EXCHANGE, DEAD_LETTER_EXCHANGE, policy);
    return effects;
  }

  static PolicyEffects onExchange(Exchange exchange, Map<String, Object> policy) {
    PolicyEffects effects = new PolicyEffects(new ArrayList<>(), new ArrayList<>());
    effects.added(exchange.arguments(), ALTERNATE_EXCHANGE, ALTERNATE_EXCHANGE, policy);
    return effects;
  }

  private void lowered(Queue queue, String key, Map<String, Object> policy) {
    Object stated = queue.arguments().get("x-" + key);
    if (policy.get(key) instanceof Number limit
        && !(stated instanceof Number own && own.longValue() <= limit.longValue())) {
      add(key, stated, limit);
    }
  }

  /** A policy holds where the declaration says nothing. */
  private void added(
      Map<String, Object> arguments, String argument, String key, Map<String, Object> policy) {
    Object value = policy.get(key);
    if (value != null && !arguments.containsKey(argument)) {
      add(key, null, value);
    }
  }

  private void add(String key, @Nullable Object stated, Object value) {
    wanted.add(stated == null ? "no " + key : key + "=" + stated);
    found.add(key + "=" + value);
  }
}
