package io.warren.internal.rabbit.consume;

import io.warren.internal.rabbit.connection.Daemons;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes a subscription's settlements: while it writes some, others gather, and
 * go out together. Thread-safe.
 */
public final class Settler implements Runnable {
  private final Thread thread;

  /** The latest first. */
  private final AtomicReference<@Nullable RabbitDelivery> noted = new AtomicReference<>();

  private volatile boolean closing;

  public Settler(String queue) {
    thread = Daemons.thread("warren-settle-" + queue, this);
  }

  void start() {
    thread.start();
  }

  void settle(RabbitDelivery delivery) {
    RabbitDelivery latest;
    do {
      latest = noted.get();
      delivery.next = latest;
    } while (!noted.compareAndSet(latest, delivery));
    if (latest == null) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void run() {
    while (true) {
      // Read first: what was noted before the end was asked for is then still found below.
      boolean last = closing;
      RabbitDelivery latest = noted.getAndSet(null);
      if (latest != null) {
        write(inOrder(latest));
      } else if (last) {
        return;
      } else {
        LockSupport.park(this);
      }
    }
  }

  private static RabbitDelivery inOrder(RabbitDelivery latest) {
    RabbitDelivery first = latest;
    RabbitDelivery rest = latest.next;
    first.next = null;
    while (rest != null) {
      RabbitDelivery earlier = rest;
      rest = earlier.next;
      earlier.next = first;
      first = earlier;
    }
    return first;
  }

  private static void write(RabbitDelivery first) {
    ConsumerChannel channel = first.channel();
    RabbitDelivery delivery = first;
    while (delivery != null) {
      if (delivery.channel() != channel) {
        channel.write();
        channel = delivery.channel();
      }
      channel.note(delivery);
      RabbitDelivery next = delivery.next;
      // A handler that keeps one delivery keeps no other alive.
      delivery.next = null;
      delivery = next;
    }
    channel.write();
  }

  /** Returns when everything noted so far is written. */
  void close() {
    closing = true;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
