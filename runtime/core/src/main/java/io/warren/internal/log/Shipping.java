package io.warren.internal.log;

import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.work.Backoff;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what waits, many entries in a message, on the executor and one task at a time: whoever
 * tells of an event waits for nothing. After a failure it pauses, so that a log which nobody takes
 * costs nothing. Thread-safe.
 */
final class Shipping {
  private static final Duration INTERVAL = Duration.ofMillis(200);

  /** Far less than the publisher's window, so that none waits for room in it. */
  private static final int MOST_UNDER_WAY = 16;

  private static final Backoff PATIENCE =
      Backoff.between(Duration.ofSeconds(1), Duration.ofSeconds(8));
  private static final Backoff REMINDERS =
      Backoff.between(Duration.ofSeconds(1), Duration.ofHours(1));

  private static final String TOO_LATE = "Warren was closed before they could be published";

  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Publisher publisher;
  private final TimeSource time;
  private final Executor executor;
  private final Entries entries;
  private final Lots lots;
  private final Losses losses;

  /** Messages, and the entries in them. */
  private final AtomicInteger underWay = new AtomicInteger();

  private final AtomicInteger entriesUnderWay = new AtomicInteger();

  private final AtomicInteger failures = new AtomicInteger();

  /** Whether somebody looks at what waits, and publishes it: one at a time. */
  private final AtomicBoolean busy = new AtomicBoolean();

  /** Whether an interval runs. */
  private final AtomicBoolean interval = new AtomicBoolean();

  /** Whether what waits is published even if it is little. */
  private volatile boolean due;

  private volatile boolean paused;
  private volatile boolean closed;

  // Guarded by this.
  private Backoff pauses = PATIENCE;
  private Backoff reminders = REMINDERS;
  private boolean reminding;

  /** How many losses a reader knows of. */
  private final AtomicLong told = new AtomicLong();

  Shipping(
      Publisher publisher,
      TimeSource time,
      Executor executor,
      Entries entries,
      Lots lots,
      Losses losses) {
    this.publisher = publisher;
    this.time = time;
    this.executor = executor;
    this.entries = entries;
    this.lots = lots;
    this.losses = losses;
  }

  /**
   * Something waits, or is to be told.
   *
   * @param enough whether it is a message
   */
  void added(boolean enough) {
    if (enough) {
      look();
    }
    // Also beside a message: what came after it may be the last for long.
    if (!interval.get() && interval.compareAndSet(false, true)) {
      boolean runs = false;
      try {
        time.schedule(INTERVAL, this::intervalOver);
        runs = true;
      } finally {
        // It may be over by now.
        if (!runs) {
          interval.set(false);
        }
      }
    }
  }

  private void intervalOver() {
    interval.set(false);
    due = true;
    look();
  }

  private void look() {
    if (!closed && mayPublish() && busy.compareAndSet(false, true)) {
      boolean begun = false;
      try {
        executor.execute(this::publishAll);
        begun = true;
      } finally {
        if (!begun) {
          busy.set(false);
        }
      }
    }
  }

  private boolean mayPublish() {
    return !paused && underWay.get() < MOST_UNDER_WAY && (entries.enough() || due);
  }

  private void publishAll() {
    try {
      while (!closed && mayPublish()) {
        if (!entries.enough()) {
          due = false;
        }
        publishNext();
      }
    } finally {
      busy.set(false);
    }
    // Something may have come between the last look and that.
    look();
  }

  private void publishNext() {
    Lot lot = entries.take();
    if (lot != null) {
      publish(lot, false);
    } else if (losses.count() > told.get()) {
      publish(Lots.NONE, false);
    }
  }

  private void publish(Lot lot, boolean end) {
    int count = lot.count();
    // What nobody has answered for at the end may be lost.
    long dropped = losses.count() + (end ? entriesUnderWay.get() : 0);
    underWay.incrementAndGet();
    entriesUnderWay.addAndGet(count);
    CompletableFuture<Receipt> receipt = handedOver(lot, dropped, end);
    try {
      var unused = receipt.whenComplete((done, failure) -> answered(count, dropped, failure));
    } catch (Throwable e) {
      // Nobody waits for it, as where there is no memory for who would.
      answered(count, dropped, e);
    }
  }

  private void answered(int count, long dropped, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        published(dropped);
      } else {
        failed(count, failure);
      }
    } finally {
      entriesUnderWay.addAndGet(-count);
      underWay.decrementAndGet();
      look();
    }
  }

  /** Errors too, as when there is no memory for it: its entries are counted. */
  private CompletableFuture<Receipt> handedOver(Lot lot, long dropped, boolean end) {
    try {
      return publisher.publish(lots.message(time.now(), lot, entries.next(), dropped, end));
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void published(long dropped) {
    told.accumulateAndGet(dropped, Math::max);
    losses.published();
    synchronized (this) {
      pauses = PATIENCE;
      reminders = REMINDERS;
    }
  }

  private void failed(int count, Throwable failure) {
    failures.incrementAndGet();
    losses.failed(
        count,
        failure instanceof WarrenException
            ? String.valueOf(failure.getMessage())
            : failure.toString());
    if (count > 0) {
      pause();
    } else {
      remind();
    }
  }

  private synchronized void pause() {
    if (!paused && !closed) {
      paused = true;
      boolean ends = false;
      try {
        time.schedule(pauses.pause(), this::pauseOver);
        ends = true;
      } finally {
        // It may be over by now.
        if (!ends) {
          paused = false;
        }
      }
      pauses = pauses.longer();
    }
  }

  /** Tells the count again later, ever more seldom: perhaps nothing happens any more. */
  private synchronized void remind() {
    if (!reminding && !closed) {
      time.schedule(reminders.pause(), this::tellAgain);
      reminding = true;
      reminders = reminders.longer();
    }
  }

  private void tellAgain() {
    synchronized (this) {
      reminding = false;
    }
    due = true;
    look();
  }

  private void pauseOver() {
    paused = false;
    due = true;
    look();
  }

  /**
   * Publishes what waits, and that it was the last, in real time at most until a deadline. A
   * failure ends it sooner: what follows would fail as well.
   *
   * @param end in {@link System#nanoTime}
   */
  void close(long end) {
    closed = true;
    while (!busy.compareAndSet(false, true)) {
      if (!waits(end)) {
        losses.failed(entries.count(), TOO_LATE);
        return;
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    int before = failures.get();
    for (Lot lot = entries.take(); lot != null; lot = entries.take()) {
      awaitAtMost(MOST_UNDER_WAY - 1, end);
      if (failures.get() == before && waits(end)) {
        publish(lot, false);
      } else {
        losses.failed(lot.count(), TOO_LATE);
      }
    }
    awaitAtMost(0, end);
    publish(Lots.NONE, true);
    awaitAtMost(0, end);
  }

  private void awaitAtMost(int most, long end) {
    while (underWay.get() > most && waits(end)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /**
   * Whether the thread that closes may wait: until the deadline, or an interrupt.
   *
   * @param end in {@link System#nanoTime}
   */
  static boolean waits(long end) {
    return end - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted();
  }
}
