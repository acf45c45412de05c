package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.Health;
import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.limits.AmqpLimits;
import io.warren.internal.rabbit.connection.AmqpProperties;
import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.wire.SendLog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Takes messages into a window, from which one thread writes them. */
public final class ConfirmedPublisher implements Publisher {
  private final String name;
  private final ManagedConnection connection;
  private final Window window;
  private final Thread writer;
  private final AtomicBoolean started = new AtomicBoolean();
  private final long timeoutNanos;
  private final @Nullable Ladder ladder;
  private boolean quiet;

  public ConfirmedPublisher(
      String name,
      ManagedConnection connection,
      KnownExchanges exchanges,
      Window window,
      RabbitOptions options,
      @Nullable Ladder ladder) {
    this.name = name;
    this.connection = connection;
    this.window = window;
    this.ladder = ladder;
    timeoutNanos = options.publishTimeout().toNanos();
    writer =
        Daemons.thread(
            "warren-publish-" + name.replace(' ', '-'),
            new PublishWriter(connection, exchanges, window, ladder));
  }

  /** Before its first message: whoever publishes says itself what has failed. */
  public ConfirmedPublisher quiet() {
    quiet = true;
    return this;
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    // Before it connects: a delay begins with the call.
    long deadline = System.nanoTime() + timeoutNanos;
    try {
      AmqpLimits.check(message);
      connection.openLater();
      if (ladder != null) {
        ladder.prepare(message);
      }
    } catch (WarrenException e) {
      return failed(message, e);
    }
    if (!started.get() && started.compareAndSet(false, true)) {
      try {
        writer.start();
      } catch (OutOfMemoryError e) {
        // No thread can be had: the next message tries again.
        started.set(false);
        throw e;
      }
    }
    MessageProperties properties = message.properties();
    BasicProperties encoded = AmqpProperties.toClient(properties, properties.replyTo());
    PendingPublish pending = new PendingPublish(message, encoded, deadline);
    pending.quiet = quiet;
    WarrenException failure = window.admit(pending);
    return failure == null ? pending : failed(message, failure);
  }

  private CompletableFuture<Receipt> failed(OutgoingMessage message, WarrenException e) {
    if (!quiet) {
      SendLog.failed(message, e);
    }
    return CompletableFuture.failedFuture(e);
  }

  /** Fails what has waited too long; called again and again. */
  public void expire() {
    window.expire();
  }

  /** What waits, and for how long. */
  public Health.Part health() {
    return window.health(name);
  }

  /** Why the broker takes nothing from its publishers; null when it does. */
  public @Nullable String blockedBy() {
    return window.blockedBy();
  }

  /** Waits for confirms, until the deadline, and fails what is left. */
  public void close(long deadlineNanos) {
    window.close(deadlineNanos);
  }
}
