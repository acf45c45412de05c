package io.warren.internal.rabbit.consume;

import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.DeliveryListener;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes a subscription's settlements: while it writes some, others gather, and
 * go out together. Thread-safe.
 */
public final class Settler implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(Settler.class);

  private final Thread thread;
  private final DeliveryListener listener;

  /** The latest first. */
  private final AtomicReference<@Nullable SettlementNote> noted = new AtomicReference<>();

  private volatile boolean closing;

  /**
   * @param listener told of what was acknowledged, and perhaps in vain
   */
  public Settler(String queue, DeliveryListener listener) {
    this.listener = listener;
    thread = Daemons.thread("warren-settle-" + queue, this);
  }

  void start() {
    thread.start();
  }

  void settle(SettlementNote note) {
    SettlementNote latest;
    do {
      latest = noted.get();
      note.next = latest;
    } while (!noted.compareAndSet(latest, note));
    if (latest == null) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void run() {
    while (true) {
      // Read first: what was noted before the end was asked for is then still found below.
      boolean last = closing;
      SettlementNote latest = noted.getAndSet(null);
      if (latest != null) {
        writeAll(inOrder(latest));
      } else if (last) {
        return;
      } else {
        LockSupport.park(this);
      }
    }
  }

  private static void writeAll(SettlementNote first) {
    try {
      write(first);
    } catch (Throwable e) {
      // Without this thread nothing would ever be settled again.
      log.error("a defect in settling; what was to be settled comes again", e);
      first.channel().giveUp(e);
    }
  }

  private static SettlementNote inOrder(SettlementNote latest) {
    SettlementNote first = latest;
    SettlementNote rest = latest.next;
    first.next = null;
    while (rest != null) {
      SettlementNote earlier = rest;
      rest = earlier.next;
      earlier.next = first;
      first = earlier;
    }
    return first;
  }

  /** Tells of it, where it was acknowledged. */
  void lost(RabbitDelivery delivery) {
    tell(listener::unacknowledged, delivery);
  }

  /** Tells of it, where it was acknowledged just before its channel was lost. */
  void perhapsLost(RabbitDelivery delivery) {
    tell(listener::perhapsUnacknowledged, delivery);
  }

  private static void tell(Consumer<Delivery> who, RabbitDelivery delivery) {
    try {
      who.accept(delivery);
    } catch (Throwable e) {
      // Without this thread nothing would ever be settled again.
      log.error("a defect in the memory of what could not be acknowledged", e);
    }
  }

  private static void write(SettlementNote first) {
    ChannelSettlements channel = first.channel();
    SettlementNote note = first;
    while (note != null) {
      if (note.channel() != channel) {
        channel.write();
        channel = note.channel();
      }
      note.hand();
      SettlementNote next = note.next;
      // A handler that keeps one delivery keeps no other alive.
      note.next = null;
      note = next;
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
