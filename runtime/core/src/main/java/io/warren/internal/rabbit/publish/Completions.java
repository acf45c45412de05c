package io.warren.internal.rabbit.publish;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes futures on the executor, many in one task. A callback that blocks, on whichever other
 * future, holds back none: as long as a future waits, some task is free to take it.
 *
 * <p>Thread-safe.
 */
public final class Completions {
  private static final Logger log = LoggerFactory.getLogger(Completions.class);

  private final Executor executor;
  private final Queue<PendingPublish> waiting = new ConcurrentLinkedQueue<>();

  /** Tasks that are submitted, or between two futures: those which no callback can block. */
  private final AtomicInteger free = new AtomicInteger();

  public Completions(Executor executor) {
    this.executor = executor;
  }

  /** Adds one; {@link #start} is called after the last. */
  void add(PendingPublish done) {
    waiting.add(done);
  }

  /** Sees to it that what was added is completed; called now and then in any case. */
  void start() {
    if (!waiting.isEmpty() && free.compareAndSet(0, 1)) {
      try {
        executor.execute(this::drain);
      } catch (OutOfMemoryError | RejectedExecutionException e) {
        // The JVM has neither a thread nor room for a virtual one.
        free.decrementAndGet();
        log.warn("no thread completes the receipts for the moment; it is tried again", e);
      }
    }
  }

  private void drain() {
    for (PendingPublish next = waiting.poll(); next != null; next = waiting.poll()) {
      free.decrementAndGet();
      start();
      next.complete();
      free.incrementAndGet();
    }
    free.decrementAndGet();
    // One may have been added between the last look and the count.
    start();
  }
}
