package io.warren.internal.settle;

import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows which deliveries are not settled, and reports those that near the broker's delivery
 * timeout: the broker takes those back, and with them the channel of all the others. Thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/docs/consumers#acknowledgement-timeout">RabbitMQ: delivery
 *     acknowledgement timeout</a>
 */
public final class DeliveryWatch {
  /** Half of the broker's default. */
  public static final Duration PATIENCE = Duration.ofMinutes(15);

  private final TimeSource time;
  private final Consumer<TakenDelivery> report;

  // Guarded by this, as are the links between them: a set would be one more object for each.
  private @Nullable TakenDelivery oldest;
  private @Nullable TakenDelivery youngest;
  private boolean scheduled;

  /**
   * @param report told of each such delivery once, on the thread that keeps the time
   */
  public DeliveryWatch(TimeSource time, Consumer<TakenDelivery> report) {
    this.time = time;
    this.report = report;
  }

  public synchronized void arrived(TakenDelivery delivery) {
    if (youngest == null) {
      oldest = delivery;
    } else {
      youngest.later = delivery;
      delivery.earlier = youngest;
    }
    youngest = delivery;
    if (!scheduled) {
      scheduled = true;
      time.schedule(PATIENCE, this::look);
    }
  }

  /** Whether that was new. */
  public synchronized boolean settled(TakenDelivery delivery) {
    TakenDelivery earlier = delivery.earlier;
    TakenDelivery later = delivery.later;
    if (earlier == null && oldest != delivery) {
      return false;
    }
    if (earlier == null) {
      oldest = later;
    } else {
      earlier.later = later;
    }
    if (later == null) {
      youngest = earlier;
    } else {
      later.earlier = earlier;
    }
    delivery.earlier = null;
    delivery.later = null;
    return true;
  }

  /** Others with the same message id that are being handled; nearly always none. */
  public synchronized List<TakenDelivery> begunLike(TakenDelivery delivery) {
    String id = delivery.properties().messageId();
    List<TakenDelivery> found = List.of();
    for (TakenDelivery each = oldest; each != null; each = each.later) {
      if (each != delivery && each.begun() && Objects.equals(each.properties().messageId(), id)) {
        found = new ArrayList<>(found);
        found.add(each);
      }
    }
    return found;
  }

  private synchronized void look() {
    Instant now = time.now();
    scheduled = false;
    for (TakenDelivery each = oldest; each != null; each = each.later) {
      Duration left = Duration.between(now, each.arrival().plus(PATIENCE));
      if (left.compareTo(Duration.ZERO) > 0) {
        scheduled = true;
        time.schedule(left, this::look);
        return;
      }
      if (!each.reported) {
        each.reported = true;
        report.accept(each);
      }
    }
  }
}
