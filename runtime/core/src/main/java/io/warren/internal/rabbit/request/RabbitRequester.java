package io.warren.internal.rabbit.request;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.WarrenException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.rabbit.client.FrameLimit;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Requester;
import io.warren.internal.wire.DirectReplyTo;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests over RabbitMQ's direct reply-to: the reply comes on the channel that the request went
 * out on, and is lost with it, so nothing is sent again.
 *
 * @see <a href="https://www.rabbitmq.com/docs/direct-reply-to">RabbitMQ: direct reply-to</a>
 */
public final class RabbitRequester implements Requester, ReplyChannel.Listener {
  private static final Logger log = LoggerFactory.getLogger(RabbitRequester.class);
  private static final long IDLE_SECONDS = 30;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ManagedConnection connections;
  private final KnownExchanges exchanges;
  private final Executor executor;
  private final RequestRoom room;
  private final Map<String, PendingRequest> outstanding = new ConcurrentHashMap<>();

  /** One thread, so that no sender holds a lock while the socket is slow. */
  private final ThreadPoolExecutor writer =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Daemons.named("warren-requests"));

  /** Of the writer's thread. */
  private @Nullable ReplyChannel current;

  public RabbitRequester(
      RabbitOptions options,
      ManagedConnection connections,
      KnownExchanges exchanges,
      Executor executor) {
    room = new RequestRoom(options);
    this.connections = connections;
    this.exchanges = exchanges;
    this.executor = executor;
    writer.allowCoreThreadTimeOut(true);
  }

  @Override
  public CompletableFuture<IncomingMessage> request(OutgoingMessage request) {
    String id = Objects.requireNonNull(request.properties().correlationId(), "correlationId");
    BasicProperties properties;
    try {
      AmqpLimits.check(request);
      connections.openLater();
      properties = AmqpProperties.toClient(request.properties(), DirectReplyTo.QUEUE);
    } catch (WarrenException e) {
      return CompletableFuture.failedFuture(e);
    }
    WarrenException noRoom = room.enter(request.body().length);
    if (noRoom != null) {
      return CompletableFuture.failedFuture(noRoom);
    }
    PendingRequest pending = new PendingRequest(request, properties, room);
    if (outstanding.putIfAbsent(id, pending) != null) {
      room.leave(request.body().length);
      throw new IllegalArgumentException(
          "a request with the correlation id " + id + " is under way");
    }
    pending.whenComplete(
        (reply, failure) -> {
          outstanding.remove(id, pending);
          pending.decided();
          ReplyChannel channel = pending.channel;
          if (channel != null) {
            channel.forget(pending);
          }
        });
    try {
      writer.execute(() -> writeAndForget(pending));
    } catch (RejectedExecutionException e) {
      pending.written();
      fail(pending, new ClosedException("Warren is closed", e));
    } catch (Throwable e) {
      // Such as no more threads: then it is as if nobody had asked.
      pending.written();
      pending.cancel(false);
      throw e;
    }
    return pending;
  }

  private void writeAndForget(PendingRequest pending) {
    try {
      write(pending);
    } finally {
      pending.written();
    }
  }

  private void write(PendingRequest pending) {
    if (pending.isDone()) {
      return;
    }
    OutgoingMessage message = pending.message;
    try {
      Connection connection = connection(pending);
      if (connection == null) {
        return;
      }
      if (!exchanges.exists(connection, message.exchange())) {
        fail(
            pending,
            new PublishFailedException(
                "exchange '" + message.exchange() + "' does not exist; start its consumer first"));
        return;
      }
      FrameLimit.check(connection, pending.properties);
      channel(connection).publish(pending);
    } catch (WarrenException e) {
      fail(pending, e);
    } catch (InterruptedException e) {
      // Nobody else has this thread: it is never interrupted.
      throw new AssertionError(e);
    } catch (IOException | ShutdownSignalException e) {
      fail(pending, BrokerErrors.whileDoing("the request was sent", e));
    } catch (RuntimeException e) {
      fail(
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

  @Override
  public @Nullable String trouble() {
    return connections.current() == null
        ? "there is no connection: " + connections.trouble()
        : null;
  }

  private ReplyChannel channel(Connection connection) throws IOException {
    ReplyChannel open = current;
    if (open != null && open.isOpen()) {
      return open;
    }
    if (open != null) {
      // Perhaps it was a missing exchange that closed the last one.
      exchanges.forget();
    }
    ReplyChannel fresh = ReplyChannel.open(Channels.open(connection), this);
    current = fresh;
    return fresh;
  }

  @Override
  public void replied(ReceivedReply reply) {
    String id = reply.properties().correlationId();
    PendingRequest pending = id == null ? null : outstanding.remove(id);
    if (pending != null) {
      pending.decided();
      complete(() -> pending.complete(reply));
    }
  }

  @Override
  public void returned(@Nullable String id, String exchange, String key) {
    PendingRequest pending = id == null ? null : outstanding.get(id);
    if (pending != null) {
      fail(pending, RequestFailures.returned(exchange, key));
    }
  }

  @Override
  public void refused(PendingRequest pending) {
    fail(pending, RequestFailures.refused(pending));
  }

  @Override
  public void lost(ReplyChannel channel, ShutdownSignalException cause) {
    for (PendingRequest pending : outstanding.values()) {
      if (pending.channel == channel) {
        fail(pending, RequestFailures.lost(pending, cause));
      }
    }
  }

  private void fail(PendingRequest pending, WarrenException failure) {
    pending.decided();
    complete(() -> pending.completeExceptionally(failure));
  }

  private void complete(Runnable completion) {
    try {
      executor.execute(completion);
    } catch (Throwable e) {
      // Such as no more threads; no future stays open even so.
      log.warn("the outcome of a request is completed on the thread that knows it", e);
      completion.run();
    }
  }

  /** Fails what is outstanding. */
  public void close() {
    room.close();
    writer.shutdown();
    outstanding
        .values()
        .forEach(
            pending -> fail(pending, new ClosedException("Warren was closed before a reply came")));
  }
}
