package io.warren.internal.rabbit.consume;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes on a subscription that is being stopped. It goes back to the queue, so that others can
 * have it before the last handler is done; but not before the cancel, or it would come again at
 * once. Thread-safe.
 */
final class LateDeliveries {
  // Guarded by this.
  private final List<RabbitDelivery> waiting = new ArrayList<>();
  private boolean cancelled;

  synchronized void add(RabbitDelivery delivery) {
    if (cancelled) {
      delivery.requeue();
    } else {
      waiting.add(delivery.bare());
    }
  }

  /** The broker delivers no more. */
  synchronized void cancelled() {
    cancelled = true;
    waiting.forEach(RabbitDelivery::requeue);
    waiting.clear();
  }
}
