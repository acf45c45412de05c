package io.warren.internal.embedded.time;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Knows whether anything runs or waits to run. Thread-safe. */
final class Activity {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();

  // Guarded by lock.
  private int tasks;
  private final Set<Thread> running = new LinkedHashSet<>();

  /** A task was handed over, and counts until it has {@link #ended}. */
  void accepted() {
    lock.lock();
    try {
      tasks++;
    } finally {
      lock.unlock();
    }
  }

  /** The current thread begins an accepted task. */
  void began() {
    lock.lock();
    try {
      running.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  /** The current thread is done with its task, or the task could not be handed over. */
  void ended() {
    lock.lock();
    try {
      running.remove(Thread.currentThread());
      tasks--;
      if (tasks == 0) {
        idle.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until nothing runs.
   *
   * @throws IllegalStateException when the current thread runs a task itself, is interrupted, or
   *     something still runs after the limit
   */
  void awaitIdle(Duration limit) {
    lock.lock();
    try {
      if (running.contains(Thread.currentThread())) {
        throw new IllegalStateException(
            "virtual time cannot be advanced from within a handler or a callback, which it would"
                + " wait for: advance it on the test's own thread");
      }
      long nanos = limit.toNanos();
      while (tasks > 0) {
        if (nanos <= 0) {
          throw new IllegalStateException(stillRunning(limit));
        }
        nanos = idle.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for handlers to finish", e);
    } finally {
      lock.unlock();
    }
  }

  private String stillRunning(Duration limit) {
    String threads =
        running.stream().map(Activity::describe).collect(Collectors.joining("\n", "\n", ""));
    return "not idle after "
        + limit.toSeconds()
        + " s: "
        + tasks
        + " tasks are running or waiting. Likely a handler waits for something that only virtual"
        + " time or another thread brings, such as a reply that nobody sends. Running:"
        + threads;
  }

  private static String describe(Thread thread) {
    StringBuilder description = new StringBuilder(thread.getName());
    for (StackTraceElement frame : thread.getStackTrace()) {
      description.append("\n    at ").append(frame);
    }
    return description.toString();
  }
}
