package io.warren.internal.consume;

import io.warren.internal.transport.TimeSource;
import io.warren.internal.work.HandlerPool;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects messages into batches. The worker that brings the last message of a batch handles it; a
 * batch that is due before it is full gets a worker of the same pool, so there are never more
 * batches at a time than workers. Thread-safe.
 */
final class Batches<T> {
  private final int size;
  private final Duration flushInterval;
  private final TimeSource time;
  private final HandlerPool pool;
  private final Consumer<List<BatchMessage<T>>> handler;

  // Guarded by this.
  private List<BatchMessage<T>> open = new ArrayList<>();
  private TimeSource.@Nullable Cancellable flush;
  private boolean stopped;

  /**
   * @param handler handles a batch, on a worker; throws nothing
   */
  Batches(
      int size,
      Duration flushInterval,
      TimeSource time,
      HandlerPool pool,
      Consumer<List<BatchMessage<T>>> handler) {
    this.size = size;
    this.flushInterval = flushInterval;
    this.time = time;
    this.pool = pool;
    this.handler = handler;
  }

  /**
   * Adds a message, on a worker, which handles the batch if that is complete now.
   *
   * @param arrived when the message came: it may have waited for the worker
   */
  void add(BatchMessage<T> message, Instant arrived) {
    List<BatchMessage<T>> complete = addAndTake(message, arrived);
    if (complete != null) {
      handler.accept(complete);
    }
  }

  private synchronized @Nullable List<BatchMessage<T>> addAndTake(
      BatchMessage<T> message, Instant arrived) {
    open.add(message);
    if (open.size() == size || stopped) {
      return take();
    }
    if (open.size() == 1) {
      List<BatchMessage<T>> batch = open;
      Duration left = Duration.between(time.now(), arrived.plus(flushInterval));
      flush =
          time.schedule(left.isNegative() ? Duration.ZERO : left, () -> pool.submit(flush(batch)));
    }
    return null;
  }

  /** Handles the batch that is open; those to come are not collected any more. */
  synchronized void stop() {
    stopped = true;
    if (!open.isEmpty()) {
      pool.submit(flush(open));
    }
  }

  private Runnable flush(List<BatchMessage<T>> batch) {
    return () -> {
      if (takeIfOpen(batch)) {
        handler.accept(batch);
      }
    };
  }

  private synchronized boolean takeIfOpen(List<BatchMessage<T>> batch) {
    // Meanwhile it may have become full.
    boolean isOpen = batch == open;
    if (isOpen) {
      take();
    }
    return isOpen;
  }

  private synchronized List<BatchMessage<T>> take() {
    if (flush != null) {
      flush.cancel();
      flush = null;
    }
    List<BatchMessage<T>> taken = open;
    open = new ArrayList<>();
    return taken;
  }
}
