package io.warren.internal.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands deliveries to a bounded number of workers, in the order of their arrival: with one worker,
 * each begins after the one before it has returned. Thread-safe.
 */
public final class HandlerPool {
  /** A delivery that waits for a worker, which runs it; throws nothing. */
  public interface Waiting extends Runnable {
    /** Goes back where it came from: it was withdrawn before a worker began it. */
    void handBack();
  }

  private static final Logger log = LoggerFactory.getLogger(HandlerPool.class);

  private final String queue;
  private final Executor executor;
  private final int concurrency;

  // Guarded by this.
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int workers;
  private boolean closed;

  /**
   * @param queue for the log
   */
  public HandlerPool(String queue, Executor executor, int concurrency) {
    this.queue = queue;
    this.executor = executor;
    this.concurrency = concurrency;
  }

  /**
   * Has a worker run a task after what was submitted before. One that is {@link Waiting} does not
   * run once the pool is closed.
   *
   * @param task throws nothing
   */
  public void submit(Runnable task) {
    synchronized (this) {
      if (closed && task instanceof Waiting) {
        return;
      }
      waiting.add(task);
      if (workers == concurrency) {
        return;
      }
      workers++;
    }
    try {
      executor.execute(this::work);
    } catch (Throwable e) {
      // No thread could be had: the delivery waits for the next worker that begins.
      synchronized (this) {
        workers--;
      }
      throw e;
    }
  }

  /** Whether a worker is free. */
  public synchronized boolean free() {
    return workers < concurrency;
  }

  /** Takes back what no worker has begun, in the order of its arrival. */
  public synchronized List<Waiting> withdraw() {
    List<Waiting> withdrawn = new ArrayList<>();
    for (Runnable next : waiting) {
      if (next instanceof Waiting delivered) {
        withdrawn.add(delivered);
      }
    }
    waiting.removeIf(Waiting.class::isInstance);
    return withdrawn;
  }

  /**
   * Forgets the deliveries that no worker has begun, and begins no more; they go back to the queue
   * when their subscription closes.
   */
  public synchronized void close() {
    closed = true;
    waiting.removeIf(Waiting.class::isInstance);
  }

  /** How many wait for a worker. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private void work() {
    for (Runnable next = next(); next != null; next = next()) {
      // What the last one left of an interrupt is none of this one's.
      Thread.interrupted();
      try {
        next.run();
      } catch (Throwable e) {
        // A worker that ended here would be counted for ever, and the queue stand still.
        log.error("queue '{}': a defect in Warren; the worker goes on", queue, e);
      }
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable next = waiting.poll();
    if (next == null) {
      workers--;
    }
    return next;
  }
}
