package io.warren.internal.pipeline;

import io.warren.transport.Delivery;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands deliveries to a bounded number of workers, in the order of their arrival: with one worker,
 * each begins after the one before it has returned. Thread-safe.
 */
final class HandlerPool {
  private final Executor executor;
  private final int concurrency;
  private final Consumer<Delivery> handler;
  private final Consumer<Delivery> lost;

  // Guarded by this.
  private final Queue<Delivery> waiting = new ArrayDeque<>();
  private int workers;
  private boolean closed;

  /**
   * @param handler throws nothing
   * @param lost takes, in the handler's place, what came on a channel that is gone: it could not be
   *     settled any more, and comes again
   */
  HandlerPool(
      Executor executor, int concurrency, Consumer<Delivery> handler, Consumer<Delivery> lost) {
    this.executor = executor;
    this.concurrency = concurrency;
    this.handler = handler;
    this.lost = lost;
  }

  void submit(Delivery delivery) {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.add(delivery);
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

  /** Forgets what no worker has begun; it goes back to the queue when its subscription closes. */
  synchronized void close() {
    closed = true;
    waiting.clear();
  }

  private void work() {
    for (Delivery delivery = next(); delivery != null; delivery = next()) {
      if (delivery.open()) {
        handler.accept(delivery);
      } else {
        lost.accept(delivery);
      }
    }
  }

  private synchronized @Nullable Delivery next() {
    Delivery delivery = waiting.poll();
    if (delivery == null) {
      workers--;
    }
    return delivery;
  }
}
