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
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection that comes back: opened on first need by the caller that needs it, and opened
 * again in the background, with growing pauses, each time it is lost. Thread-safe.
 */
public final class ManagedConnection {
  private static final Logger log = LoggerFactory.getLogger(ManagedConnection.class);
  private static final int CLOSE_MILLIS = 5_000;
  private static final int IDLE_SECONDS = 10;

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
  private final RecoveryThread recovery;
  private final CurrentConnection current = new CurrentConnection();
  private final Comebacks comebacks = new Comebacks();

  /** One thread that tells of replies and of the ends of consumers; deliveries come without it. */
  private final ThreadPoolExecutor consumers;

  /** Whether it is being opened in the background, until it was there. */
  private final AtomicBoolean begun = new AtomicBoolean();

  private volatile String trouble = "";

  public ManagedConnection(Endpoint endpoint, String name) {
    this.endpoint = endpoint;
    this.name = name;
    this.recovery = new RecoveryThread(name);
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
  }

  public Health.Part health() {
    String part = "connection " + name;
    if (current.closed()) {
      return new Health.Part(part, false, "closed");
    }
    if (current.get() != null) {
      return new Health.Part(part, true, "connected");
    }
    if (current.opened()) {
      return new Health.Part(part, false, "lost, and being reopened: " + trouble);
    }
    return trouble.isEmpty()
        ? new Health.Part(part, true, "not needed yet")
        : new Health.Part(part, false, "not yet opened, and tried again: " + trouble);
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
    Connection there = current.get();
    if (there == null) {
      there = current.orBeginOpening(endpoint);
    }
    if (there != null) {
      return there;
    }
    try {
      recovery.start();
      Connection fresh = connect();
      if (!use(fresh)) {
        throw new ClosedException("Warren is closed");
      }
      return fresh;
    } finally {
      current.endOpening();
    }
  }

  /** Opens the connection in the background if it never was, trying until it can be opened. */
  public void openLater() {
    if (!current.opened() && begun.compareAndSet(false, true)) {
      recovery.start();
      later(Duration.ZERO, this::openFirst);
    }
  }

  private void openFirst() {
    if (current.opened() || current.closed()) {
      return;
    }
    try {
      open();
    } catch (Throwable e) {
      // Whatever it is: a connection not tried again never comes.
      if (trouble.isEmpty()) {
        log.warn(
            "The connection '{}' to RabbitMQ at {} cannot be opened yet, and is tried again: {}",
            name,
            endpoint,
            e.getMessage());
      }
      trouble = String.valueOf(e.getMessage());
      later(comebacks.pause(), this::openFirst);
    }
  }

  /** That there is no connection, and why where a reason is known; without a full stop. */
  public String absence() {
    String reason = trouble;
    return "there is no connection" + (reason.isEmpty() ? "" : ": " + reason);
  }

  /** The connection, waiting for it a while; null when it is still lost then, or was closed. */
  public @Nullable Connection await(Duration patience) throws InterruptedException {
    return current.await(patience);
  }

  /** The connection, unless it is lost. */
  public @Nullable Connection current() {
    return current.get();
  }

  /** Runs a task on the thread that also opens the connection again. */
  public void later(Duration delay, Runnable task) {
    recovery.later(delay, task);
  }

  private Connection connect() {
    return endpoint.connect(consumers, "warren " + name);
  }

  /** False, and the connection is ended, where everything was closed meanwhile. */
  private boolean use(Connection fresh) {
    comebacks.back();
    if (!current.use(fresh)) {
      abort(fresh);
      return false;
    }
    trouble = "";
    // Called at once where the connection is lost already.
    fresh.addShutdownListener(cause -> lost(fresh, cause));
    return true;
  }

  private void lost(Connection which, ShutdownSignalException cause) {
    String reason = BrokerErrors.reason(cause);
    trouble = reason;
    if (!current.lose(which)) {
      return;
    }
    log.warn(
        "The connection '{}' to RabbitMQ at {} is lost and will be reopened: {}",
        name,
        endpoint,
        reason);
    later(comebacks.lost() ? Duration.ZERO : comebacks.pause(), this::reopen);
  }

  private void reopen() {
    if (current.closed()) {
      return;
    }
    Connection fresh;
    try {
      fresh = connect();
    } catch (Throwable e) {
      // Whatever it is, no more threads included: a connection not tried again never comes back.
      log.debug("The connection '{}' cannot be reopened yet", name, e);
      trouble = String.valueOf(e.getMessage());
      later(comebacks.pause(), this::reopen);
      return;
    }
    for (User user : users) {
      recovery.guarded(() -> user.reopened(fresh));
    }
    if (use(fresh)) {
      log.info("The connection '{}' to RabbitMQ is back", name);
    }
  }

  /** Disconnects. A second call does nothing. */
  public void close() {
    Connection last = current.close();
    recovery.close();
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
