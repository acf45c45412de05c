package io.warren.internal.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts what has begun and is not settled: a consumer's deliveries from their handler's begin, a
 * scheduler's rounds. Thread-safe.
 */
public final class InProgress {
  // Guarded by this.
  private int count;
  private boolean closed;

  /** Counts one; false once somebody waits for the end, after which nothing begins. */
  public synchronized boolean begin() {
    if (!closed) {
      count++;
    }
    return !closed;
  }

  /** Counts one less; returns how many are left. */
  public synchronized int end() {
    count--;
    if (count == 0) {
      notifyAll();
    }
    return count;
  }

  public synchronized int count() {
    return count;
  }

  public synchronized boolean none() {
    return count == 0;
  }

  /** Lets none begin, and waits until there is none; returns how many are left at the deadline. */
  public synchronized int awaitNone(Duration deadline) {
    closed = true;
    long end = System.nanoTime() + deadline.toNanos();
    boolean interrupted = false;
    while (count > 0) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        break;
      }
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        // Whoever interrupts a close wants it to be over.
        interrupted = true;
        break;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return count;
  }
}
