package io.warren.internal.rabbit.reply;

import com.rabbitmq.client.Connection;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerVersion;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.publish.ClosesConnectionException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.wire.SendLog;
import io.warren.internal.work.ShortMemory;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Replies by direct reply-to. Before 4.2, an address that a broker cannot decode, be it forged or
 * of a node that is gone, closes the connection: so these replies have connections of their own,
 * and those to a node that has not yet taken one have another than those to nodes that have.
 * Thread-safe.
 */
public final class DirectReplies implements Publisher {
  /** Addresses are foreigners' texts: no more than so many are kept. */
  private static final int CAPACITY = 10_000;

  private final ManagedConnection consuming;
  private final Publisher proven;
  private final Publisher trials;

  /** The fates of addresses that the broker could decode. */
  private final Set<String> good = ConcurrentHashMap.newKeySet();

  /** The fates of those that closed a connection lately. */
  private final ShortMemory<Boolean> bad =
      new ShortMemory<>(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));

  /**
   * @param consuming knows the broker's version: what is replied to came over it
   * @param proven publishes where it went well before
   * @param trials publishes where nothing is known
   */
  DirectReplies(ManagedConnection consuming, Publisher proven, Publisher trials) {
    this.consuming = consuming;
    this.proven = proven;
    this.trials = trials;
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage reply) {
    if (forgiving()) {
      return proven.publish(mandatory(reply));
    }
    DirectAddress address = DirectAddress.parse(reply.routingKey());
    if (address == null) {
      return failed(
          reply,
          new InvalidMessageException(
              "'" + reply.routingKey() + "' is no address that RabbitMQ gives to a requester"));
    }
    String fate = address.fate();
    if (bad.get(fate) != null) {
      return failed(
          reply,
          new PublishFailedException(
              "a short while ago RabbitMQ has closed a connection over an address like '"
                  + reply.routingKey()
                  + "': the node that it names is gone, or never was"));
    }
    // A future of its own: one that depends on the other would wrap its failure.
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    (good.contains(fate) ? proven : trials)
        .publish(reply)
        .whenComplete(
            (done, failure) -> {
              learn(fate, failure);
              if (failure == null) {
                receipt.complete(done);
              } else {
                receipt.completeExceptionally(failure);
              }
            });
    return receipt;
  }

  /**
   * Whether the broker returns what it cannot decode as unroutable, and only that. It may know
   * other formats than this class.
   */
  private boolean forgiving() {
    Connection connection = consuming.current();
    return connection != null && BrokerVersion.of(connection).atLeast(4, 2);
  }

  private static OutgoingMessage mandatory(OutgoingMessage reply) {
    return new OutgoingMessage(
        reply.exchange(), reply.routingKey(), true, reply.properties(), reply.body());
  }

  private void learn(String fate, @Nullable Throwable failure) {
    if (failure == null) {
      if (good.size() < CAPACITY) {
        good.add(fate);
      }
    } else if (failure instanceof ClosesConnectionException) {
      good.remove(fate);
      bad.put(fate, true);
    }
  }

  private static CompletableFuture<Receipt> failed(OutgoingMessage reply, WarrenException e) {
    SendLog.failed(reply, e);
    return CompletableFuture.failedFuture(e);
  }
}
