package io.warren.internal.transport;

import java.time.Duration;
import java.time.Instant;

/** The time, real or virtual. Thread-safe. */
public interface TimeSource {
  Instant now();

  /**
   * Runs a task later, once.
   *
   * @param task must be short: it runs on the thread that keeps the time
   */
  Cancellable schedule(Duration delay, Runnable task);

  /** A task that waits. */
  @FunctionalInterface
  interface Cancellable {
    /** Forgets the task, unless it has begun. */
    void cancel();
  }
}
