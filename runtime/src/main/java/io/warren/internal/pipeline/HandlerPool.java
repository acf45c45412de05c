package io.warren.internal.pipeline;

import io.warren.transport.Delivery;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Hands deliveries to a bounded number of workers, in the order of their arrival: with one worker,
 * each begins after the one before it has returned. Thread-safe.
 */
final class HandlerPool {
  /** Where a delivery came from. */
  interface Source {
    /** Handles one; throws nothing. */
    void handle(Delivery delivery);

    /**
     * Takes, in the place of {@link #handle}, what came on a channel that is gone: it could not be
     * settled any more, and comes again.
     */
    void lost(Delivery delivery);
  }

  private final Executor executor;
  private final int concurrency;

  // Guarded by this.
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int workers;
  private boolean closed;

  private record Waiting(Delivery delivery, Source source) {}

  HandlerPool(Executor executor, int concurrency) {
    this.executor = executor;
    this.concurrency = concurrency;
  }

  void submit(Delivery delivery, Source source) {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.add(new Waiting(delivery, source));
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
  synchronized List<Delivery> withdraw() {
    List<Delivery> withdrawn = waiting.stream().map(Waiting::delivery).toList();
    waiting.clear();
    return withdrawn;
  }

  /**
   * Forgets what no worker has begun, and begins nothing more; it goes back to the queue when its
   * subscription closes.
   */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void work() {
    for (Waiting next = next(); next != null; next = next()) {
      if (next.delivery().open()) {
        next.source().handle(next.delivery());
      } else {
        next.source().lost(next.delivery());
      }
    }
  }

  private synchronized @Nullable Waiting next() {
    Waiting next = waiting.poll();
    if (next == null) {
      workers--;
    }
    return next;
  }
}
