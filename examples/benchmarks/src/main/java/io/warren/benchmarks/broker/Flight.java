package io.warren.benchmarks.broker;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds what is published and not yet confirmed, and knows whether all of it arrived. */
final class Flight {
  private static final int DEADLINE_SECONDS = 60;

  private final int inFlight;
  private final Semaphore room;
  private final AtomicLong lost = new AtomicLong();

  Flight(int inFlight) {
    this.inFlight = inFlight;
    room = new Semaphore(inFlight);
  }

  /** Waits for room. */
  void begin() throws InterruptedException {
    room.acquire();
  }

  /** So many messages came to their end, good or bad. */
  void end(int count) {
    room.release(count);
  }

  /** A message was refused or returned. */
  void lost() {
    lost.incrementAndGet();
  }

  /** Waits until nothing is unconfirmed; as {@link Client.Lane#await}. */
  void await() throws InterruptedException {
    if (!room.tryAcquire(inFlight, DEADLINE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          inFlight - room.availablePermits() + " messages were never confirmed");
    }
    room.release(inFlight);
    if (lost.get() > 0) {
      throw new IllegalStateException(lost + " messages were refused or returned");
    }
  }
}
