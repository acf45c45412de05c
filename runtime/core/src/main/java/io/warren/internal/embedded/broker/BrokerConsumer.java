package io.warren.internal.embedded.broker;

import io.warren.internal.transport.DeliveryListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages from a queue and hands them to a listener, one at a time and in their order. */
public final class BrokerConsumer {
  private static final Logger log = LoggerFactory.getLogger(BrokerConsumer.class);

  private final BrokerQueue queue;
  private final int prefetch;
  private final DeliveryListener listener;
  private final Executor executor;
  private final BrokerLock lock;

  // Guarded by the broker's lock.
  private final Unsettled unsettled;

  /** Filled under the broker's lock, emptied by one task at a time. */
  private final Queue<EmbeddedDelivery> inbox = new ConcurrentLinkedQueue<>();

  /** How many deliveries of the inbox no task has answered for. */
  private final AtomicInteger due = new AtomicInteger();

  /** Held while the listener takes a delivery, so that stopping can wait for it. */
  private final ReentrantLock listening = new ReentrantLock();

  // Guarded by listening.
  private boolean stopped;

  BrokerConsumer(
      BrokerQueue queue,
      int prefetch,
      DeliveryListener listener,
      Executor executor,
      BrokerLock lock) {
    this.queue = queue;
    this.unsettled = new Unsettled(queue, lock);
    this.prefetch = prefetch;
    this.listener = listener;
    this.executor = executor;
    this.lock = lock;
  }

  BrokerQueue queue() {
    return queue;
  }

  boolean hasRoom() {
    return unsettled.size() < prefetch;
  }

  /** Takes a message; in a turn of the broker. */
  void take(QueuedMessage message) {
    inbox.add(unsettled.hold(message));
    if (due.getAndIncrement() == 0) {
      lock.handOver(() -> executor.execute(this::deliver));
    }
  }

  private void deliver() {
    do {
      EmbeddedDelivery delivery = inbox.remove();
      listening.lock();
      try {
        if (!stopped) {
          listener.delivered(delivery);
        }
      } catch (Throwable e) {
        // The delivery stays unsettled, and the queue gets it back when the subscription closes.
        log.error("the listener of {} failed on a delivery", queue.name(), e);
      } finally {
        listening.unlock();
      }
    } while (due.decrementAndGet() > 0);
  }

  /** The listener gets nothing more once this has returned. */
  public void stopListening() {
    listening.lock();
    try {
      stopped = true;
    } finally {
      listening.unlock();
    }
  }

  /** Gives back what is not settled, in a turn of the broker. */
  public void giveBackAll() {
    unsettled.giveBackAll();
  }
}
