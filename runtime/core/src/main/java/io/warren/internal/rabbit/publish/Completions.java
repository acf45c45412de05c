package io.warren.internal.rabbit.publish;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes futures on the executor, all in one task where that is enough: two would wake each
 * other for every message. A callback that blocks, on whichever other future, holds back none: as
 * long as something waits behind a callback, it is watched, and what has waited for a millisecond
 * has another task begun.
 *
 * <p>Thread-safe, but for {@link #add}.
 */
public final class Completions {
  private static final Logger log = LoggerFactory.getLogger(Completions.class);

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Executor executor;
  private final Queue<PendingPublish> waiting = new ConcurrentLinkedQueue<>();

  /** How many were added, and how many of them a task has begun with. */
  private volatile long added;

  private final AtomicLong begun = new AtomicLong();

  /** Tasks that complete, those that a callback blocks included. */
  private final AtomicInteger tasks = new AtomicInteger();

  private final AtomicBoolean watched = new AtomicBoolean();

  public Completions(Executor executor) {
    this.executor = executor;
  }

  /** Adds one, under the lock of its window; {@link #start} is called after the last. */
  // The lock makes it atomic.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  void add(PendingPublish done) {
    added++;
    waiting.add(done);
  }

  /** Sees to it that what was added is completed; called now and then in any case. */
  void start() {
    if (waiting.isEmpty()) {
      return;
    }
    if (tasks.compareAndSet(0, 1)) {
      beginCounted();
    } else {
      watch();
    }
  }

  private boolean beginCounted() {
    boolean runs = run(this::complete);
    if (!runs) {
      tasks.decrementAndGet();
    }
    return runs;
  }

  private boolean run(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // The JVM has neither a thread nor room for a virtual one.
      log.warn("no thread completes the receipts for the moment; it is tried again", e);
      return false;
    }
  }

  private void complete() {
    try {
      for (PendingPublish next = waiting.poll(); next != null; next = waiting.poll()) {
        begun.incrementAndGet();
        if (!waiting.isEmpty()) {
          watch();
        }
        next.complete();
      }
    } finally {
      tasks.decrementAndGet();
      // One may have been added between the last look and the count.
      start();
    }
  }

  private void watch() {
    if (!watched.get() && watched.compareAndSet(false, true) && !run(this::watchWhatWaits)) {
      watched.set(false);
    }
  }

  private void watchWhatWaits() {
    do {
      boolean more = true;
      while (more && !waiting.isEmpty()) {
        long before = added;
        // What somebody else left of an interrupt would make this a busy loop.
        Thread.interrupted();
        LockSupport.parkNanos(this, PATIENCE_NANOS);
        if (begun.get() < before) {
          tasks.incrementAndGet();
          more = beginCounted();
        }
      }
      watched.set(false);
      if (!more) {
        return;
      }
      // What came since the last look may have found this one still watching.
    } while (!waiting.isEmpty() && watched.compareAndSet(false, true));
  }
}
