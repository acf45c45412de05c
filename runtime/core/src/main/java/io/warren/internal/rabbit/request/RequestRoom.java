package io.warren.internal.rabbit.request;

import io.warren.ClosedException;
import io.warren.PublishFailedException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.RabbitOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the requests that are under way, as the window bounds the sends: their number, and the
 * bytes of their bodies together; one request always fits. What the broker has not answered for
 * takes no more room for one target than it leaves to the others. Thread-safe.
 */
final class RequestRoom {
  private final int capacity;
  private final long byteCapacity;
  private final Duration timeout;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final Map<RequestTarget, Unanswered> unanswered = new HashMap<>();
  private int count;
  private long bytes;
  private boolean closed;

  /** What the broker has not answered for, of one target. */
  private record Unanswered(int count, long bytes) {
    static final Unanswered NONE = new Unanswered(0, 0);

    Unanswered and(int more, long size) {
      return new Unanswered(count + more, bytes + size);
    }
  }

  RequestRoom(RabbitOptions options) {
    capacity = options.window();
    byteCapacity = options.windowBytes();
    timeout = options.publishTimeout();
  }

  /** Takes room for a body, waiting for it; says what is wrong if there is none. */
  @Nullable WarrenException enter(RequestTarget target, int size) {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (!closed && !hasRoom(target, size)) {
        if (left <= 0) {
          return RequestFailures.noRoom(target, timeout, count, of(target).count());
        }
        left = changed.awaitNanos(left);
      }
      if (closed) {
        return new ClosedException("Warren is closed");
      }
      count++;
      bytes += size;
      unanswered.put(target, of(target).and(1, size));
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PublishFailedException("interrupted while it waited for room", e);
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoom(RequestTarget target, int size) {
    if (count == 0) {
      return true;
    }
    Unanswered own = of(target);
    return count < capacity
        && bytes + size <= byteCapacity
        && (own.count() == 0
            || (own.count() <= capacity - count && own.bytes() + size <= byteCapacity - bytes));
  }

  private Unanswered of(RequestTarget target) {
    return unanswered.getOrDefault(target, Unanswered.NONE);
  }

  /** The broker has answered for one that has entered, or nobody waits for that any more. */
  void answered(RequestTarget target, int size) {
    lock.lock();
    try {
      Unanswered left = of(target).and(-1, -size);
      if (left.count() == 0) {
        unanswered.remove(target);
      } else {
        unanswered.put(target, left);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives back what {@link #enter} took. */
  void leave(int size) {
    lock.lock();
    try {
      count--;
      bytes -= size;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nobody in any more, and nobody wait. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
