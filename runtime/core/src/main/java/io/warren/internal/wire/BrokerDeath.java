package io.warren.internal.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the broker wrote when it gave a message up itself. Warren's copies never carry it, so where
 * it stands it is younger than Warren's own headers.
 *
 * @param queue where it died
 * @param reason {@code expired}, {@code delivery_limit}, {@code rejected} or {@code maxlen}
 * @param exchange where the message came to the queue from
 * @param routingKey the key that it came with
 * @param time when it died
 * @see <a href="https://www.rabbitmq.com/docs/dlx#effects">RabbitMQ: dead-lettered effects</a>
 */
public record BrokerDeath(
    String queue,
    String reason,
    @Nullable String exchange,
    @Nullable String routingKey,
    @Nullable Instant time) {

  /** The last death; null where the broker did not give the message up. */
  public static @Nullable BrokerDeath last(Map<String, Object> headers) {
    if (!(headers.get("x-death") instanceof List<?> deaths)
        || deaths.isEmpty()
        || !(deaths.get(0) instanceof Map<?, ?> death)) {
      return null;
    }
    return new BrokerDeath(
        death.get("queue") instanceof String queue ? queue : "",
        String.valueOf(death.get("reason")),
        death.get("exchange") instanceof String exchange ? exchange : null,
        death.get("routing-keys") instanceof List<?> keys
                && !keys.isEmpty()
                && keys.get(0) instanceof String key
            ? key
            : null,
        death.get("time") instanceof Instant time ? time : null);
  }
}
