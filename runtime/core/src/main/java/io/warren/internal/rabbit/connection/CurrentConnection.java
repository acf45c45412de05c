package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Connection;
import io.warren.ClosedException;
import io.warren.ConnectionException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Which connection is in use, if any, and who may open the first. Thread-safe. */
final class CurrentConnection {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private boolean opening;

  // Written under the lock.
  private volatile boolean opened;
  private volatile boolean closed;
  private volatile @Nullable Connection connection;

  @Nullable Connection get() {
    return connection;
  }

  /** Whether there was one. */
  boolean opened() {
    return opened;
  }

  boolean closed() {
    return closed;
  }

  /** Waits for one a while; null when there is none then, or it was closed. */
  @Nullable Connection await(Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (connection == null && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return connection;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The connection; null: the caller is the one to open it, and calls {@link #endOpening} then.
   *
   * @throws ConnectionException when it is lost
   */
  @Nullable Connection orBeginOpening(Endpoint endpoint) {
    lock.lock();
    try {
      while (opening) {
        changed.awaitUninterruptibly();
      }
      if (closed) {
        throw new ClosedException("Warren is closed");
      }
      if (connection == null && opened) {
        throw new ConnectionException(
            "the connection to RabbitMQ at " + endpoint + " is lost; it is being reopened");
      }
      opening = connection == null;
      return connection;
    } finally {
      lock.unlock();
    }
  }

  /** Whatever it failed with, the next caller tries for itself. */
  void endOpening() {
    lock.lock();
    try {
      opening = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** False where everything was closed meanwhile. */
  boolean use(Connection fresh) {
    lock.lock();
    try {
      if (!closed) {
        connection = fresh;
        opened = true;
      }
      changed.signalAll();
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** False where it was not the one in use. */
  boolean lose(Connection which) {
    lock.lock();
    try {
      boolean current = connection == which;
      if (current) {
        connection = null;
      }
      return current;
    } finally {
      lock.unlock();
    }
  }

  /** The last one; none follows. */
  @Nullable Connection close() {
    lock.lock();
    try {
      Connection last = connection;
      closed = true;
      connection = null;
      changed.signalAll();
      return last;
    } finally {
      lock.unlock();
    }
  }
}
