package io.warren.internal.rabbit;

import com.rabbitmq.client.AMQP.BasicProperties;
import io.warren.Health;
import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.transport.AmqpLimits;
import io.warren.transport.MessageProperties;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import io.warren.transport.SendLog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Takes messages into a window, from which one thread writes them. */
final class ConfirmedPublisher implements Publisher {
  private final String name;
  private final ManagedConnection connection;
  private final Window window;
  private final Thread writer;
  private final AtomicBoolean started = new AtomicBoolean();
  private final long timeoutNanos;
  private final @Nullable Ladder ladder;

  ConfirmedPublisher(
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
            new PublishWriter(connection, exchanges, window, options.window(), ladder));
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    // Before it connects: a delay begins with the call.
    long deadline = System.nanoTime() + timeoutNanos;
    try {
      AmqpLimits.check(message);
      connection.openFirst();
      if (ladder != null) {
        ladder.prepare(message);
      }
    } catch (WarrenException e) {
      return failed(message, e);
    }
    if (!started.get() && started.compareAndSet(false, true)) {
      writer.start();
    }
    MessageProperties properties = message.properties();
    BasicProperties encoded = AmqpProperties.toClient(properties, properties.replyTo());
    PendingPublish pending = new PendingPublish(message, encoded, deadline);
    WarrenException failure = window.admit(pending);
    return failure == null ? pending : failed(message, failure);
  }

  private static CompletableFuture<Receipt> failed(OutgoingMessage message, WarrenException e) {
    SendLog.failed(message, e);
    return CompletableFuture.failedFuture(e);
  }

  /** Fails what has waited too long; called again and again. */
  void expire() {
    window.expire();
  }

  /** What waits, and for how long. */
  Health.Part health() {
    return window.health(name);
  }

  /** Why the broker takes nothing from its publishers; null when it does. */
  @Nullable String blockedBy() {
    return window.blockedBy();
  }

  /** Waits for confirms, until the deadline, and fails what is left. */
  void close(long deadlineNanos) {
    window.close(deadlineNanos);
  }
}
