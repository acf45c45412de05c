package io.warren.internal.embedded.broker;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.QueueReader;
import org.jspecify.annotations.Nullable;

/** Takes messages from a queue one by one. */
final class EmbeddedReader implements QueueReader {
  private final BrokerLock lock;
  private final Unsettled unsettled;

  EmbeddedReader(BrokerQueue queue, BrokerLock lock) {
    this.lock = lock;
    unsettled = new Unsettled(queue, lock);
  }

  @Override
  public long count() {
    return lock.turn(() -> (long) unsettled.queue().depth());
  }

  @Override
  public @Nullable Delivery next() {
    return lock.turn(
        () -> {
          QueuedMessage message = unsettled.queue().poll();
          return message == null ? null : unsettled.hold(message);
        });
  }

  @Override
  public void close() {
    lock.turn(unsettled::giveBackAll);
  }
}
