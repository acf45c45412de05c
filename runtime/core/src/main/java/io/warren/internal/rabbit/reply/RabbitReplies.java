package io.warren.internal.rabbit.reply;

import io.warren.Declare;
import io.warren.Health;
import io.warren.Receipt;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.rabbit.publish.Completions;
import io.warren.internal.rabbit.publish.ConfirmedPublisher;
import io.warren.internal.rabbit.publish.Window;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.wire.DirectReplyTo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Publishes replies, apart from everything else: those to queues through a window of their own, as
 * a queue can do no more than keep its replies waiting; those by direct reply-to on connections of
 * their own. Thread-safe.
 */
public final class RabbitReplies implements Publisher {
  /** For one attempt; whoever replies tries again where that makes sense. */
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ManagedConnection direct;
  private final ManagedConnection trial;
  private final ConfirmedPublisher toQueues;
  private final ConfirmedPublisher toRequesters;
  private final ConfirmedPublisher trials;
  private final DirectReplies directReplies;

  public RabbitReplies(
      RabbitOptions options,
      Endpoint endpoint,
      ManagedConnection publishing,
      ManagedConnection consuming,
      Executor executor) {
    RabbitOptions own = options.withPublishTimeout(shorter(options.publishTimeout()));
    direct = new ManagedConnection(endpoint, "direct replies");
    trial = new ManagedConnection(endpoint, "direct replies on trial");
    toQueues = publisher("replies", own, publishing, executor);
    toRequesters = publisher("direct replies", own, direct, executor);
    trials = publisher("direct replies on trial", own, trial, executor);
    directReplies = new DirectReplies(consuming, toRequesters, trials);
  }

  private static Duration shorter(Duration publishTimeout) {
    return publishTimeout.compareTo(TIMEOUT) < 0 ? publishTimeout : TIMEOUT;
  }

  private static ConfirmedPublisher publisher(
      String name, RabbitOptions options, ManagedConnection connection, Executor executor) {
    KnownExchanges known = new KnownExchanges(Declare.PASSIVE);
    connection.register(fresh -> known.forget());
    return new ConfirmedPublisher(
        name,
        connection,
        known,
        new Window(options, new Completions(executor), false),
        options,
        null);
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage reply) {
    return DirectReplyTo.isReply(reply) ? directReplies.publish(reply) : toQueues.publish(reply);
  }

  public void expire() {
    toQueues.expire();
    toRequesters.expire();
    trials.expire();
  }

  /** Without the connection on trial: foreigners can break that one as they like. */
  public List<Health.Part> health() {
    return List.of(direct.health(), toQueues.health(), toRequesters.health());
  }

  public void close(long deadlineNanos) {
    toQueues.close(deadlineNanos);
    toRequesters.close(deadlineNanos);
    trials.close(deadlineNanos);
  }

  /** After everything that publishes. */
  public void disconnect() {
    direct.close();
    trial.close();
  }
}
