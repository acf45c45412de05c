package io.warren.internal.rabbit.request;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.client.FrameLimit;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.NoChannelException;
import io.warren.internal.rabbit.declare.KnownExchanges;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes requests, each on the channel of its lane. Thread-safe. */
final class RequestWriter {
  private static final Logger log = LoggerFactory.getLogger(RequestWriter.class);
  private static final long IDLE_SECONDS = 30;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ManagedConnection connections;
  private final KnownExchanges exchanges;
  private final ReplyChannel.Listener listener;
  private final BiConsumer<PendingRequest, WarrenException> failed;

  /** One thread, so that no sender holds a lock while the socket is slow. */
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Daemons.named("warren-requests"));

  /** Of the thread. */
  private final RequestLanes lanes;

  /**
   * @param listener told what comes
   * @param failed told what could not be written
   */
  RequestWriter(
      ManagedConnection connections,
      KnownExchanges exchanges,
      ReplyChannel.Listener listener,
      BiConsumer<PendingRequest, WarrenException> failed) {
    this.connections = connections;
    this.exchanges = exchanges;
    this.listener = listener;
    this.failed = failed;
    this.lanes = new RequestLanes(listener::isAwaited);
    thread.allowCoreThreadTimeOut(true);
  }

  /**
   * Writes it later.
   *
   * @throws RejectedExecutionException after the end
   */
  void write(PendingRequest pending) {
    thread.execute(
        () -> {
          RequestLane lane = lanes.of(pending.target, System.nanoTime());
          pending.lane = lane;
          lane.add(pending);
          write(lane);
        });
  }

  /** Nobody waits for it any more. */
  void forget(PendingRequest pending) {
    if (!pending.isWritten()) {
      later(
          () -> {
            RequestLane lane = pending.lane;
            if (lane != null && lane.remove(pending)) {
              pending.written();
            }
          });
    }
  }

  void close() {
    thread.shutdown();
  }

  private void later(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      log.debug("nothing is written after the end", e);
    }
  }

  private void write(RequestLane lane) {
    for (PendingRequest next = lane.next(); next != null; next = lane.next()) {
      try {
        write(lane, next);
      } finally {
        next.written();
      }
    }
  }

  /** The broker has answered for something on its channel, or the channel is lost. */
  private void goOn(RequestLane lane) {
    if (lane.isHeld()) {
      later(() -> write(lane));
    }
  }

  private void write(RequestLane lane, PendingRequest pending) {
    if (pending.isDone()) {
      return;
    }
    String exchange = pending.target.exchange();
    try {
      Connection connection = connection(pending);
      if (connection == null) {
        return;
      }
      if (!exchanges.exists(connection, exchange)) {
        failed.accept(
            pending,
            new PublishFailedException(
                "exchange '" + exchange + "' does not exist; start its consumer first"));
        return;
      }
      FrameLimit.check(connection, pending.properties);
      channel(lane, connection).publish(pending);
    } catch (WarrenException e) {
      failed.accept(pending, e);
    } catch (InterruptedException e) {
      // Nobody else has this thread: it is never interrupted.
      throw new AssertionError(e);
    } catch (IOException | ShutdownSignalException e) {
      failed.accept(pending, BrokerErrors.whileDoing("the request was sent", e));
    } catch (RuntimeException e) {
      failed.accept(
          pending,
          new InvalidMessageException("the request cannot be encoded: " + e.getMessage(), e));
    }
  }

  /** Waits for it; null: nobody waits for the request any more. */
  private @Nullable Connection connection(PendingRequest pending) throws InterruptedException {
    Connection connection = connections.current();
    while (connection == null && !pending.isDone()) {
      connection = connections.await(PATIENCE);
    }
    return connection;
  }

  private ReplyChannel channel(RequestLane lane, Connection connection) throws IOException {
    ReplyChannel open = lane.channel();
    if (open != null && open.isOpen()) {
      return open;
    }
    if (open != null) {
      // Perhaps it was a missing exchange that closed the last one.
      exchanges.forget();
    }
    try {
      ReplyChannel fresh = ReplyChannel.open(Channels.open(connection), listener, () -> goOn(lane));
      lane.begin(fresh);
      return fresh;
    } catch (NoChannelException e) {
      ReplyChannel other = lanes.withRoom();
      if (other == null) {
        throw e;
      }
      return other;
    }
  }
}
