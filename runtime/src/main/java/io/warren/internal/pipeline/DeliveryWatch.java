package io.warren.internal.pipeline;

import io.warren.transport.Delivery;
import io.warren.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reports deliveries that near the broker's delivery timeout: the broker takes those back, and with
 * them the channel of all the others. Thread-safe.
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

  /** When an unsettled delivery came; one that was reported, so long ago at least. */
  synchronized Instant arrivalOf(Delivery delivery) {
    Instant arrival = unsettled.get(delivery);
    return arrival == null ? time.now().minus(PATIENCE) : arrival;
  }

  synchronized void settled(Delivery delivery) {
    unsettled.remove(delivery);
  }

  private synchronized void look() {
    Instant now = time.now();
    scheduled = false;
    Iterator<Map.Entry<Delivery, Instant>> oldestFirst = unsettled.entrySet().iterator();
    while (oldestFirst.hasNext()) {
      Map.Entry<Delivery, Instant> entry = oldestFirst.next();
      Duration left = Duration.between(now, entry.getValue().plus(PATIENCE));
      if (left.compareTo(Duration.ZERO) > 0) {
        scheduled = true;
        time.schedule(left, this::look);
        return;
      }
      report.accept(entry.getKey());
      oldestFirst.remove();
    }
  }
}
