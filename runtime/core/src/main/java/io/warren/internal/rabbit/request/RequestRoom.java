package io.warren.internal.rabbit.request;

import io.warren.ClosedException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the requests that are under way, as the window bounds the sends: their number, and the
 * bytes of their bodies together; one request always fits. Thread-safe.
 */
final class RequestRoom {
  private final int capacity;
  private final long byteCapacity;
  private final Duration timeout;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private int count;
  private long bytes;
  private boolean closed;

  RequestRoom(RabbitOptions options) {
    capacity = options.window();
    byteCapacity = options.windowBytes();
    timeout = options.publishTimeout();
  }

  /** Takes room for a body, waiting for it; says what is wrong if there is none. */
  @Nullable WarrenException enter(int size) {
    lock.lock();
    try {
      long left = timeout.toNanos();
      while (!closed && full(size)) {
        if (left <= 0) {
          return new PublishTimeoutException(
              "no room for the request within "
                  + DurationWords.of(timeout)
                  + ": "
                  + count
                  + " are not answered yet");
        }
        left = changed.awaitNanos(left);
      }
      if (closed) {
        return new ClosedException("Warren is closed");
      }
      count++;
      bytes += size;
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new PublishFailedException("interrupted while it waited for room", e);
    } finally {
      lock.unlock();
    }
  }

  private boolean full(int size) {
    return count >= capacity || (count > 0 && bytes + size > byteCapacity);
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
