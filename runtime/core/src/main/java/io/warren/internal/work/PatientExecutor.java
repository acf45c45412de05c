package io.warren.internal.work;

import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each task on a thread of its own, or on one that has nothing to do. Where no thread can be
 * had, as under a limit of processes, the task waits for one, and the caller does not fail: what it
 * began could often not be ended otherwise. Thread-safe.
 */
final class PatientExecutor implements Executor {
  private static final Logger log = LoggerFactory.getLogger(PatientExecutor.class);

  /** Runs on the thread of the JVM's own delays, so it must be short. */
  private static final Executor LATER =
      CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS, Runnable::run);

  private final Executor pool;
  private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();
  private final AtomicBoolean retrying = new AtomicBoolean();

  PatientExecutor(ThreadFactory threads) {
    pool = Executors.newCachedThreadPool(threads);
    // The thread of the delays starts with the first one: now, as there may be none to be had then.
    LATER.execute(() -> {});
  }

  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    if (!begun(task)) {
      waiting.addLast(task);
      retryLater();
    }
  }

  private boolean begun(Runnable task) {
    try {
      pool.execute(() -> work(task));
      return true;
    } catch (OutOfMemoryError | RejectedExecutionException e) {
      log.debug("no thread can be had at the moment", e);
      return false;
    }
  }

  private void work(Runnable task) {
    for (Runnable next = task; next != null; next = waiting.poll()) {
      // What the last one left of an interrupt is none of this one's.
      Thread.interrupted();
      next.run();
    }
  }

  private void retryLater() {
    if (retrying.compareAndSet(false, true)) {
      log.warn("no thread can be had, so handlers and callbacks wait until one can");
      LATER.execute(this::retry);
    }
  }

  /** Also when all threads are busy: what waits may be what they wait for. */
  private void retry() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      if (!begun(next)) {
        waiting.addFirst(next);
        LATER.execute(this::retry);
        return;
      }
    }
    retrying.set(false);
    // One may have been added between the last look and the end.
    if (!waiting.isEmpty()) {
      retryLater();
    }
  }
}
