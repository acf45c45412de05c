package io.warren.internal.rabbit.publish;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes futures on the executor, in their order, one task all of them: two would wake each
 * other for every message. A callback that blocks, on whichever other future, holds back none: as
 * long as futures wait, a second task watches the first, and takes its place if it stands still.
 *
 * <p>Thread-safe.
 */
public final class Completions {
  private static final Logger log = LoggerFactory.getLogger(Completions.class);

  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final Executor executor;
  private final Queue<PendingPublish> waiting = new ConcurrentLinkedQueue<>();

  /** The task that completes; null: there is none. */
  private final AtomicReference<@Nullable Drain> draining = new AtomicReference<>();

  private final AtomicBoolean watched = new AtomicBoolean();

  public Completions(Executor executor) {
    this.executor = executor;
  }

  /** Adds one; {@link #start} is called after the last. */
  void add(PendingPublish done) {
    waiting.add(done);
  }

  /** Sees to it that what was added is completed; called now and then in any case. */
  void start() {
    if (!waiting.isEmpty() && draining.get() == null) {
      Drain drain = new Drain();
      if (draining.compareAndSet(null, drain) && !begun(drain)) {
        draining.set(null);
      }
    }
  }

  private boolean begun(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      // The JVM has neither a thread nor room for a virtual one.
      log.warn("no thread completes the receipts for the moment; it is tried again", e);
      return false;
    }
  }

  /** Completes until nothing waits, or until another one has its place. */
  private final class Drain implements Runnable {
    /** How many it has completed. */
    private volatile int completed;

    @Override
    public void run() {
      int count = 0;
      for (PendingPublish next = waiting.poll(); next != null; next = waiting.poll()) {
        watchWhatWaits();
        next.complete();
        completed = ++count;
        if (draining.get() != this) {
          return;
        }
      }
      if (draining.compareAndSet(this, null)) {
        // One may have been added since the last look.
        start();
      }
    }
  }

  private void watchWhatWaits() {
    if (!waiting.isEmpty()
        && !watched.get()
        && watched.compareAndSet(false, true)
        && !begun(this::watch)) {
      watched.set(false);
    }
  }

  private void watch() {
    do {
      Drain standing = standing();
      watched.set(false);
      if (standing != null) {
        Drain other = new Drain();
        if (draining.compareAndSet(standing, other)) {
          other.run();
          return;
        }
      }
      // What came since the last look may have found this one still watching.
    } while (!waiting.isEmpty() && watched.compareAndSet(false, true));
  }

  /** The task that completes nothing although something waits; null: nothing waits any more. */
  private @Nullable Drain standing() {
    Drain seen = null;
    int completed = 0;
    while (!waiting.isEmpty()) {
      Drain now = draining.get();
      if (now != null && now == seen && now.completed == completed) {
        return now;
      }
      seen = now;
      completed = now == null ? 0 : now.completed;
      // What somebody else left of an interrupt would make this a busy loop.
      Thread.interrupted();
      LockSupport.parkNanos(this, PATIENCE_NANOS);
    }
    return null;
  }
}
