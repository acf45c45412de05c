package io.warren.internal.rabbit.connection;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.Health;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that comes back: opened on first need by the caller that needs it, and opened
 * again in the background, with growing pauses, each time it is lost.
 */
public final class ManagedConnection {
  private static final Logger log = LoggerFactory.getLogger(ManagedConnection.class);
  private static final int CLOSE_MILLIS = 5_000;
  private static final int IDLE_SECONDS = 10;

  /** A connection that lasted this long is not part of the trouble before it. */
  private static final long CALM_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Wants to know of each new connection after the first. */
  public interface User {
    /**
     * Comes on the recovery thread, user by user in the order of registration, and before anybody
     * else gets the connection: nothing is published to a broker that may have come back empty
     * until everything is declared again.
     */
    void reopened(Connection connection);
  }

  private final Endpoint endpoint;
  private final String name;
  private final List<User> users = new CopyOnWriteArrayList<>();
  private final ScheduledThreadPoolExecutor recovery;

  /**
   * One thread that calls the consumers. The client hands it up to 256 deliveries in one piece of
   * work, for each of which it allocates a kilobyte: on the thread that reads the socket, each
   * delivery would be a piece.
   */
  private final ThreadPoolExecutor consumers;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private boolean opening;
  private Backoff backoff = new Backoff();
  private long since;

  // Written under the lock.
  private volatile boolean opened;
  private volatile @Nullable Connection connection;
  private volatile boolean closed;
  private volatile String trouble = "";

  public ManagedConnection(Endpoint endpoint, String name) {
    this.endpoint = endpoint;
    this.name = name;
    this.recovery = new ScheduledThreadPoolExecutor(1, Daemons.named("warren-recovery-" + name));
    // Never shut down, as the client has work for it until the last connection is gone.
    this.consumers =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Daemons.named("warren-" + name));
    consumers.allowCoreThreadTimeOut(true);
    // Once closed, nothing comes back.
    recovery.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  public Health.Part health() {
    String part = "connection " + name;
    if (closed) {
      return new Health.Part(part, false, "closed");
    }
    if (connection != null) {
      return new Health.Part(part, true, "connected");
    }
    return opened
        ? new Health.Part(part, false, "lost, and being reopened: " + trouble)
        : new Health.Part(part, true, "not needed yet");
  }

  public void register(User user) {
    users.add(user);
  }

  public void unregister(User user) {
    users.remove(user);
  }

  /**
   * The connection; opened if it never was.
   *
   * @throws ConnectionException at once when it cannot be opened, or is lost at the moment
   */
  public Connection open() {
    Connection current = connection;
    if (current != null) {
      return current;
    }
    lock.lock();
    try {
      while (opening) {
        changed.awaitUninterruptibly();
      }
      if (closed) {
        throw new ClosedException("Warren is closed");
      }
      current = connection;
      if (current != null) {
        return current;
      }
      if (opened) {
        throw new ConnectionException(
            "the connection to RabbitMQ at " + endpoint + " is lost; it is being reopened");
      }
      opening = true;
    } finally {
      lock.unlock();
    }
    try {
      // Here rather than when the connection is lost, as there may be no more threads by then.
      recovery.prestartCoreThread();
      Connection fresh = endpoint.connect(consumers, "warren " + name);
      if (!use(fresh)) {
        throw new ClosedException("Warren is closed");
      }
      return fresh;
    } finally {
      // Whatever it failed with, the next caller tries for itself.
      lock.lock();
      try {
        opening = false;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * Opens the connection if it never was; nothing where it is lost and will be reopened.
   *
   * @throws ConnectionException at once when it cannot be opened
   */
  public void openFirst() {
    if (!opened) {
      try {
        open();
      } catch (ConnectionException e) {
        if (!opened) {
          throw e;
        }
      }
    }
  }

  /** The connection, waiting for it a while; null when it is still lost then, or was closed. */
  public @Nullable Connection await(Duration patience) throws InterruptedException {
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

  /** The connection, unless it is lost. */
  public @Nullable Connection current() {
    return connection;
  }

  /** Runs a task on the thread that also opens the connection again. */
  public void later(Duration delay, Runnable task) {
    recovery.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** False, and the connection is ended, where everything was closed meanwhile. */
  private boolean use(Connection fresh) {
    boolean late;
    lock.lock();
    try {
      late = closed;
      if (!late) {
        connection = fresh;
        opened = true;
        since = System.nanoTime();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (late) {
      abort(fresh);
      return false;
    }
    // Called at once where the connection is lost already.
    fresh.addShutdownListener(cause -> lost(fresh, cause));
    return true;
  }

  private void lost(Connection which, ShutdownSignalException cause) {
    Duration pause = Duration.ZERO;
    lock.lock();
    try {
      if (closed || connection != which) {
        return;
      }
      connection = null;
      trouble = BrokerErrors.reason(cause);
      if (System.nanoTime() - since > CALM_NANOS) {
        backoff = new Backoff();
      } else {
        pause = backoff.next();
      }
    } finally {
      lock.unlock();
    }
    log.warn(
        "The connection '{}' to RabbitMQ at {} is lost and will be reopened: {}",
        name,
        endpoint,
        BrokerErrors.reason(cause));
    later(pause, this::reopen);
  }

  private Duration pause() {
    lock.lock();
    try {
      return backoff.next();
    } finally {
      lock.unlock();
    }
  }

  private void reopen() {
    if (closed) {
      return;
    }
    Connection fresh;
    try {
      fresh = endpoint.connect(consumers, "warren " + name);
    } catch (Throwable e) {
      // Whatever it is, no more threads included: a connection not tried again never comes back.
      log.debug("The connection '{}' cannot be reopened yet", name, e);
      trouble = String.valueOf(e.getMessage());
      later(pause(), this::reopen);
      return;
    }
    for (User user : users) {
      guarded(() -> user.reopened(fresh));
    }
    if (use(fresh)) {
      log.info("The connection '{}' to RabbitMQ is back", name);
    }
  }

  /** A defect in one user keeps no other from coming back. */
  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      log.error("a defect in the recovery of the connection '{}'", name, e);
    }
  }

  /** Disconnects. A second call does nothing. */
  public void close() {
    Connection last;
    lock.lock();
    try {
      last = connection;
      closed = true;
      connection = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    recovery.shutdownNow();
    if (last != null) {
      abort(last);
    }
  }

  /**
   * On a thread of its own: while a broker blocks its publishers it reads nothing, and the client
   * waits without end for a write that is under way.
   */
  private static void abort(Connection connection) {
    Thread aborting = Daemons.thread("warren-abort", () -> connection.abort(CLOSE_MILLIS));
    aborting.start();
    try {
      aborting.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
