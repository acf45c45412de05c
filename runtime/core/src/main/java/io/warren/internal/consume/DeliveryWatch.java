package io.warren.internal.consume;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Knows when deliveries came, and reports those that near the broker's delivery timeout: the broker
 * takes those back, and with them the channel of all the others. Thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/docs/consumers#acknowledgement-timeout">RabbitMQ: delivery
 *     acknowledgement timeout</a>
 */
final class DeliveryWatch {
  /** Half of the broker's default. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private final TimeSource time;
  private final Consumer<Delivery> report;

  // Guarded by this. In the order of arrival, so the first is the oldest.
  private final Map<Delivery, Instant> unsettled = new LinkedHashMap<>();
  private final Set<Delivery> reported = new HashSet<>();
  private boolean scheduled;

  /**
   * @param report told of each such delivery once, on the thread that keeps the time
   */
  DeliveryWatch(TimeSource time, Consumer<Delivery> report) {
    this.time = time;
    this.report = report;
  }

  synchronized void arrived(Delivery delivery) {
    unsettled.put(delivery, time.now());
    if (!scheduled) {
      scheduled = true;
      time.schedule(PATIENCE, this::look);
    }
  }

  /** When a delivery came that is not settled yet. */
  synchronized Instant arrivalOf(Delivery delivery) {
    return Objects.requireNonNull(unsettled.get(delivery), "it is settled");
  }

  /** Whether that was new. */
  synchronized boolean settled(Delivery delivery) {
    reported.remove(delivery);
    return unsettled.remove(delivery) != null;
  }

  private synchronized void look() {
    Instant now = time.now();
    scheduled = false;
    for (Map.Entry<Delivery, Instant> entry : unsettled.entrySet()) {
      Duration left = Duration.between(now, entry.getValue().plus(PATIENCE));
      if (left.compareTo(Duration.ZERO) > 0) {
        scheduled = true;
        time.schedule(left, this::look);
        return;
      }
      if (reported.add(entry.getKey())) {
        report.accept(entry.getKey());
      }
    }
  }
}
