package io.warren.internal.embedded.broker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** The messages of one queue that one consumer or reader holds. Guarded by the broker's lock. */
final class Unsettled {
  private final BrokerQueue queue;
  private final BrokerLock lock;
  private final Set<EmbeddedDelivery> deliveries = new LinkedHashSet<>();

  Unsettled(BrokerQueue queue, BrokerLock lock) {
    this.queue = queue;
    this.lock = lock;
  }

  BrokerQueue queue() {
    return queue;
  }

  int size() {
    return deliveries.size();
  }

  EmbeddedDelivery hold(QueuedMessage message) {
    EmbeddedDelivery delivery = new EmbeddedDelivery(message, this, lock);
    deliveries.add(delivery);
    return delivery;
  }

  boolean holds(EmbeddedDelivery delivery) {
    return deliveries.contains(delivery);
  }

  /** Forgets a delivery, in a turn of the broker; false when it is settled, or given back. */
  boolean settle(EmbeddedDelivery delivery) {
    boolean open = deliveries.remove(delivery);
    if (open) {
      lock.next(queue::serve);
    }
    return open;
  }

  /** Gives back what is not settled, in a turn of the broker. */
  void giveBackAll() {
    for (EmbeddedDelivery delivery : new ArrayList<>(deliveries)) {
      deliveries.remove(delivery);
      queue.giveBack(delivery.message());
    }
  }
}
