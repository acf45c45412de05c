package io.warren.internal.embedded.time;

import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Time that stands still until it is advanced. Thread-safe; tasks run on the thread that advances.
 */
public final class VirtualTime implements TimeSource {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Activity activity = new Activity();
  private final Duration patience;

  /** Held while time moves, so that two threads do not move it at once. */
  private final ReentrantLock moving = new ReentrantLock();

  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by lock.
  private Instant now;
  private long scheduled;
  private final TreeMap<Due, Runnable> timers = new TreeMap<>();

  /** Starts at a given time. */
  public VirtualTime(Instant start) {
    this(start, PATIENCE);
  }

  VirtualTime(Instant start, Duration patience) {
    now = Objects.requireNonNull(start, "start");
    this.patience = patience;
  }

  Activity activity() {
    return activity;
  }

  @Override
  public Instant now() {
    lock.lock();
    try {
      return now;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Cancellable schedule(Duration delay, Runnable task) {
    Objects.requireNonNull(task, "task");
    lock.lock();
    try {
      Due due = new Due(delay.isNegative() ? now : now.plus(delay), scheduled++);
      timers.put(due, task);
      return () -> forget(due);
    } finally {
      lock.unlock();
    }
  }

  private void forget(Due due) {
    lock.lock();
    try {
      timers.remove(due);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs what is due until then, in the order of time. Before each step and at the end it waits
   * until no handler and no callback runs. {@link Duration#ZERO} only waits, and runs what is due
   * now.
   *
   * @throws IllegalArgumentException when the duration is negative
   * @throws IllegalStateException when something still runs after 30 seconds of real time, naming
   *     it; or when it is called from within a handler or a callback
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time only moves forward, not by " + duration);
    }
    activity.awaitIdle(patience);
    moving.lock();
    try {
      Instant end = now().plus(duration);
      Runnable task = nextUntil(end);
      while (task != null) {
        task.run();
        activity.awaitIdle(patience);
        task = nextUntil(end);
      }
    } finally {
      moving.unlock();
    }
  }

  /** Moves to the next task that is due and takes it; to the end where there is none. */
  private @Nullable Runnable nextUntil(Instant end) {
    lock.lock();
    try {
      if (timers.isEmpty() || timers.firstKey().time().isAfter(end)) {
        now = end;
        return null;
      }
      Due due = timers.firstKey();
      if (due.time().isAfter(now)) {
        now = due.time();
      }
      return timers.remove(due);
    } finally {
      lock.unlock();
    }
  }

  private record Due(Instant time, long order) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = time.compareTo(other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
