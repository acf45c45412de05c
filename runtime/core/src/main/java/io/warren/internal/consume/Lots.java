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
 * Collects messages into lots. The worker that brings the last message of a lot handles it; a lot
 * that is due before it is full gets a worker of the same pool, so there are never more lots at a
 * time than workers. Thread-safe.
 */
final class Lots<T> {
  private final int size;
  private final Duration flushInterval;
  private final TimeSource time;
  private final HandlerPool pool;
  private final Consumer<List<LotMessage<T>>> handler;

  // Guarded by this.
  private List<LotMessage<T>> open = new ArrayList<>();
  private TimeSource.@Nullable Cancellable flush;
  private boolean stopped;

  /**
   * @param handler handles a lot, on a worker; throws nothing
   */
  Lots(
      int size,
      Duration flushInterval,
      TimeSource time,
      HandlerPool pool,
      Consumer<List<LotMessage<T>>> handler) {
    this.size = size;
    this.flushInterval = flushInterval;
    this.time = time;
    this.pool = pool;
    this.handler = handler;
  }

  /**
   * Adds a message, on a worker, which handles the lot if that is complete now.
   *
   * @param arrived when the message came: it may have waited for the worker
   */
  void add(LotMessage<T> message, Instant arrived) {
    List<LotMessage<T>> complete = addAndTake(message, arrived);
    if (complete != null) {
      handler.accept(complete);
    }
  }

  private synchronized @Nullable List<LotMessage<T>> addAndTake(
      LotMessage<T> message, Instant arrived) {
    open.add(message);
    if (open.size() == size || stopped) {
      return take();
    }
    if (open.size() == 1) {
      List<LotMessage<T>> lot = open;
      Duration left = Duration.between(time.now(), arrived.plus(flushInterval));
      flush =
          time.schedule(left.isNegative() ? Duration.ZERO : left, () -> pool.submit(flush(lot)));
    }
    return null;
  }

  /** Handles the lot that is open; those to come are not collected any more. */
  synchronized void stop() {
    stopped = true;
    if (!open.isEmpty()) {
      pool.submit(flush(open));
    }
  }

  private Runnable flush(List<LotMessage<T>> lot) {
    return () -> {
      if (takeIfOpen(lot)) {
        handler.accept(lot);
      }
    };
  }

  private synchronized boolean takeIfOpen(List<LotMessage<T>> lot) {
    // Meanwhile it may have become full.
    boolean isOpen = lot == open;
    if (isOpen) {
      take();
    }
    return isOpen;
  }

  private synchronized List<LotMessage<T>> take() {
    if (flush != null) {
      flush.cancel();
      flush = null;
    }
    List<LotMessage<T>> taken = open;
    open = new ArrayList<>();
    return taken;
  }
}
