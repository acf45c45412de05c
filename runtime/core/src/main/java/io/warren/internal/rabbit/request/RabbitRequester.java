package io.warren.internal.rabbit.request;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ClosedException;
import io.warren.WarrenException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Requester;
import io.warren.internal.wire.DirectReplyTo;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

  private final ManagedConnection connections;
  private final Executor executor;
  private final RequestRoom room;
  private final Map<String, PendingRequest> outstanding = new ConcurrentHashMap<>();

  private final RequestWriter writer;

  public RabbitRequester(
      RabbitOptions options,
      ManagedConnection connections,
      KnownExchanges exchanges,
      Executor executor) {
    room = new RequestRoom(options);
    this.connections = connections;
    this.executor = executor;
    writer = new RequestWriter(connections, exchanges, this, this::fail);
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
    WarrenException noRoom = room.enter(RequestTarget.of(request), request.body().length);
    if (noRoom != null) {
      return CompletableFuture.failedFuture(noRoom);
    }
    PendingRequest pending = new PendingRequest(request, properties, room);
    if (outstanding.putIfAbsent(id, pending) != null) {
      pending.written();
      pending.decided();
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
          writer.forget(pending);
        });
    try {
      writer.write(pending);
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

  @Override
  public @Nullable String trouble(OutgoingMessage request) {
    if (connections.current() == null) {
      return connections.absence();
    }
    String id = request.properties().correlationId();
    PendingRequest pending = id == null ? null : outstanding.get(id);
    return pending == null || pending.confirmed ? null : RequestFailures.unconfirmed(pending);
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
      fail(pending, RequestFailures.returned(new RequestTarget(exchange, key)));
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

  @Override
  public boolean isAwaited(ReplyChannel channel) {
    return outstanding.values().stream().anyMatch(pending -> pending.channel == channel);
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
    writer.close();
    outstanding
        .values()
        .forEach(
            pending -> fail(pending, new ClosedException("Warren was closed before a reply came")));
  }
}
