package io.warren.internal.embedded.broker;

import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one lock of a broker. What a step causes is done in the same turn, one after the other; what
 * leaves the broker leaves it after the lock is free.
 */
public final class BrokerLock {
  private final TimeSource time;
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private List<Runnable> handOvers = new ArrayList<>();

  BrokerLock(TimeSource time) {
    this.time = time;
  }

  /** Takes a turn with the broker's state. */
  public <T> T turn(Supplier<T> first) {
    List<Runnable> leaving;
    T result;
    lock.lock();
    try {
      result = first.get();
      for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
        step.run();
      }
    } finally {
      leaving = leaving();
      lock.unlock();
    }
    leaving.forEach(Runnable::run);
    return result;
  }

  public void turn(Runnable first) {
    turn(
        () -> {
          first.run();
          return true;
        });
  }

  /** Does a further step in the current turn, after the current one. */
  void next(Runnable step) {
    steps.add(step);
  }

  /** Calls out of the broker after the current turn. */
  void handOver(Runnable task) {
    handOvers.add(task);
  }

  /** Takes a turn later. */
  TimeSource.Cancellable later(Duration delay, Runnable first) {
    return time.schedule(delay, () -> turn(first));
  }

  Instant now() {
    return time.now();
  }

  private List<Runnable> leaving() {
    if (handOvers.isEmpty()) {
      return List.of();
    }
    List<Runnable> leaving = handOvers;
    handOvers = new ArrayList<>();
    return leaving;
  }
}
