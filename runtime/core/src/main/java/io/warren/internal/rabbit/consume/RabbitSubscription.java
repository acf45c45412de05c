package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.Declare;
import io.warren.Health;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Comebacks;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.declare.Declarer;
import io.warren.internal.rabbit.declare.TopologyErrors;
import io.warren.internal.transport.DeliveryListener;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer that comes back: whatever ends it, it declares its topology again and registers again,
 * with growing pauses. A queue that does not answer delays nobody but its own consumer.
 */
public final class RabbitSubscription
    implements Subscription, ManagedConnection.User, ConsumerChannel.Events {
  private static final Logger log = LoggerFactory.getLogger(RabbitSubscription.class);

  private static final Duration HANDLERS = Duration.ofMillis(200);

  private final SubscriptionRequest request;
  private final DeliveryListener listener;
  private final ManagedConnection connections;
  private final Declare mode;
  private final Settler settler;
  private final Comebacks comebacks = new Comebacks();
  private final ReturnAttempts attempts;
  private final LateDeliveries late = new LateDeliveries();

  /** Held while a delivery is handed over, which takes no time, and never over I/O. */
  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private boolean begun;
  private boolean stopped;
  private @Nullable ConsumerChannel channel;
  private boolean subscribed;

  /** Whether the broker has ended it, for a reason that may lie with its handlers. */
  private boolean ended;

  /** Whether its queue has let it go. */
  private volatile boolean letGo = true;

  /**
   * A consumer that has not begun.
   *
   * @param settler of the connection
   * @param mode how its topology is declared
   */
  public RabbitSubscription(
      SubscriptionRequest request,
      DeliveryListener listener,
      ManagedConnection connections,
      Settler settler,
      Declare mode) {
    this.request = request;
    this.listener = listener;
    this.connections = connections;
    this.mode = mode;
    this.settler = settler;
    this.attempts = new ReturnAttempts(request.queue(), this::register, this::comeBackLater);
  }

  /** The first registration, by the caller's thread. */
  public void begin() {
    settler.start();
    connections.register(this);
    try {
      register(connections.open());
    } catch (WarrenException e) {
      connections.unregister(this);
      throw e;
    }
    lock.lock();
    try {
      begun = true;
    } finally {
      lock.unlock();
    }
    // Does nothing, unless it was lost in between.
    connections.later(Duration.ZERO, this::comeBack);
  }

  private void register(Connection connection) {
    Declarer.declare(connection, request.topology(), mode);
    try {
      ConsumerChannel fresh =
          new ConsumerChannel(connection, request.prefetch(), settler, listener, this);
      if (!use(fresh)) {
        fresh.close();
        return;
      }
      consume(fresh);
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close == null || !BrokerErrors.provoked(close)) {
        throw BrokerErrors.whileDoing("queue '" + request.queue() + "' was subscribed to", e);
      }
      throw TopologyErrors.of("queue '" + request.queue() + "'", close, e);
    }
  }

  private boolean use(ConsumerChannel fresh) {
    lock.lock();
    try {
      if (!stopped) {
        channel = fresh;
        ended = false;
        subscribed = false;
        comebacks.back();
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private void consume(ConsumerChannel fresh) throws IOException {
    try {
      fresh.consume(request.queue());
    } catch (Throwable e) {
      drop(fresh, String.valueOf(e.getMessage()));
      fresh.close();
      throw e;
    }
    boolean late;
    lock.lock();
    try {
      subscribed = true;
      late = stopped;
    } finally {
      lock.unlock();
    }
    if (late) {
      fresh.cancel();
    }
  }

  /** Whether it was the one in use. Who sees that it is gone sees why. */
  private boolean drop(ConsumerChannel which, String why) {
    lock.lock();
    try {
      if (channel != which || stopped) {
        return false;
      }
      attempts.because(why);
      channel = null;
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void delivered(ConsumerChannel from, RabbitDelivery delivery) {
    lock.lock();
    try {
      if (from != channel) {
        // One of a lost channel cannot be settled, and comes again.
        return;
      }
      if (stopped) {
        late.add(delivery);
      } else {
        listener.delivered(delivery);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void ended(ConsumerChannel which, String reason) {
    if (!drop(which, reason)) {
      return;
    }
    lock.lock();
    try {
      ended = true;
    } finally {
      lock.unlock();
    }
    log.warn("The consumer of queue '{}' is gone and will come back: {}", request.queue(), reason);
    connections.later(
        Duration.ZERO, () -> OwnThread.run(thread("close"), which::close, OwnThread.PATIENCE));
    comebacks.lost();
    connections.later(comebacks.pause(), this::comeBack);
  }

  @Override
  public void reopened(Connection connection) {
    comeBack(connection);
  }

  private void comeBack() {
    Connection connection = connections.current();
    // Without a connection: its reopening calls again.
    if (connection == null) {
      return;
    }
    if (waitsForHandlers()) {
      connections.later(HANDLERS, this::comeBack);
    } else {
      comeBack(connection);
    }
  }

  /**
   * Whether everything it could take would only wait, as what waits behind handlers that outlive
   * the broker's delivery timeout is given up with them in the end.
   */
  private boolean waitsForHandlers() {
    lock.lock();
    try {
      boolean waits = ended && missing() && !listener.ready();
      if (waits) {
        attempts.because("all its handlers are still busy with messages of a channel that is gone");
      }
      return waits;
    } finally {
      lock.unlock();
    }
  }

  /** Comes on the recovery thread, perhaps more often than needed. */
  private void comeBack(Connection connection) {
    if (missing()) {
      attempts.begin(connection);
    }
  }

  /** After an attempt, and whatever came of it: one that is not tried again never comes back. */
  private void comeBackLater() {
    if (missing()) {
      connections.later(comebacks.pause(), this::comeBack);
    }
  }

  private String thread(String what) {
    return what + "-" + request.queue();
  }

  public boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  public Health.Part health() {
    lock.lock();
    try {
      boolean up = channel != null && subscribed;
      return new Health.Part(
          "consumer " + request.queue(),
          up,
          up ? "subscribed" : "gone, and coming back: " + attempts.trouble());
    } finally {
      lock.unlock();
    }
  }

  private boolean missing() {
    lock.lock();
    try {
      return begun && !stopped && channel == null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void stop() {
    ConsumerChannel last;
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      stopped = true;
      last = channel;
    } finally {
      lock.unlock();
    }
    connections.unregister(this);
    if (last == null) {
      late.cancelled();
      return;
    }
    letGo = OwnThread.run(thread("cancel"), () -> cancel(last), OwnThread.PATIENCE);
    if (!letGo) {
      log.warn(
          "The consumer of queue '{}' takes no more, but the queue does not answer: what comes all"
              + " the same goes back to it",
          request.queue());
    }
  }

  private void cancel(ConsumerChannel last) {
    last.cancel();
    late.cancelled();
  }

  @Override
  public void close() {
    stop();
    settler.flush();
    ConsumerChannel last;
    lock.lock();
    try {
      last = channel;
      channel = null;
    } finally {
      lock.unlock();
    }
    if (last != null) {
      // A queue that has not let it go does not let the channel go either.
      OwnThread.run(thread("close"), last::close, letGo ? OwnThread.PATIENCE : Duration.ZERO);
    }
  }
}
