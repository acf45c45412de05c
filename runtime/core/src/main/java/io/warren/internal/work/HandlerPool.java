package io.warren.internal.work;

import io.warren.internal.transport.Delivery;
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
  /** Where a delivery came from. */
  public interface Source {
    /** Handles one; throws nothing. */
    void handle(Delivery delivery);

    /**
     * Takes, in the place of {@link #handle}, what came on a channel that is gone: it could not be
     * settled any more, and comes again.
     */
    void lost(Delivery delivery);
  }

  private static final Logger log = LoggerFactory.getLogger(HandlerPool.class);

  private final String queue;
  private final Executor executor;
  private final int concurrency;

  // Guarded by this.
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int workers;
  private boolean closed;

  private record Waiting(Delivery delivery, Source source) implements Runnable {
    @Override
    public void run() {
      if (delivery.open()) {
        source.handle(delivery);
      } else {
        source.lost(delivery);
      }
    }
  }

  /**
   * @param queue for the log
   */
  public HandlerPool(String queue, Executor executor, int concurrency) {
    this.queue = queue;
    this.executor = executor;
    this.concurrency = concurrency;
  }

  public void submit(Delivery delivery, Source source) {
    submit(new Waiting(delivery, source));
  }

  /**
   * Has a worker run a task after what was submitted before. Other than deliveries, tasks run also
   * when the pool is closed.
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

  /** Takes back what no worker has begun, in the order of its arrival. */
  public synchronized List<Delivery> withdraw() {
    List<Delivery> withdrawn = new ArrayList<>();
    for (Runnable next : waiting) {
      if (next instanceof Waiting delivered) {
        withdrawn.add(delivered.delivery());
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
