package io.warren.internal.consume;

import io.warren.internal.settle.DeliveryWatch;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.MessageDigests;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the broker hands out again although a handler has it, or had it: its channel was gone
 * meanwhile. It waits for how the handling ends, and needs only an acknowledgement where that was
 * made safe. Thread-safe.
 */
final class Redeliveries {
  private static final Logger log = LoggerFactory.getLogger(Redeliveries.class);

  /** Longer than a settlement takes to find that its channel is gone. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final String queue;
  private final Unacknowledged unacknowledged;
  private final DeliveryWatch watch;
  private final TimeSource time;

  Redeliveries(String queue, Unacknowledged unacknowledged, DeliveryWatch watch, TimeSource time) {
    this.queue = queue;
    this.unacknowledged = unacknowledged;
    this.watch = watch;
    this.time = time;
  }

  /** Acknowledges it, where that is all it needs. */
  boolean acknowledged(Delivery delivery) {
    if (!unacknowledged.take(delivery)) {
      return false;
    }
    log.info(
        "message {} of queue '{}' was settled before, and is only acknowledged now",
        delivery.properties().messageId(),
        queue);
    delivery.ack();
    return true;
  }

  /**
   * Holds it back while it is handled on a channel that is gone.
   *
   * @param handle told of it afterwards, where it must be handled all the same
   * @return false: it is not
   */
  boolean heldBack(TakenDelivery delivery, Consumer<TakenDelivery> handle) {
    if (!isHandled(delivery)) {
      return false;
    }
    log.info(
        "message {} of queue '{}' has come again while it is handled, and waits for how that ends",
        delivery.properties().messageId(),
        queue);
    time.schedule(PAUSE, () -> look(delivery, handle, true));
    return true;
  }

  /**
   * @param handled whether it was at the last look: what is settled is known to be lost a little
   *     later
   */
  private void look(TakenDelivery delivery, Consumer<TakenDelivery> handle, boolean handled) {
    if (!delivery.open()) {
      delivery.leave();
    } else if (!acknowledged(delivery)) {
      boolean still = isHandled(delivery);
      if (still || handled) {
        time.schedule(PAUSE, () -> look(delivery, handle, still));
      } else {
        handle.accept(delivery);
      }
    }
  }

  private boolean isHandled(TakenDelivery delivery) {
    for (TakenDelivery other : watch.begunLike(delivery)) {
      // Else it is another one that is alike.
      if (!other.open()) {
        MessageDigests.@Nullable Digest digest = Unacknowledged.digest(delivery);
        if (digest != null && digest.equals(Unacknowledged.digest(other))) {
          return true;
        }
      }
    }
    return false;
  }
}
