package io.warren.internal.embedded;

import io.warren.ClosedException;
import io.warren.WarrenException;
import io.warren.internal.embedded.broker.BrokerMessage;
import io.warren.internal.embedded.broker.Channel;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Requester;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends requests and takes their replies.
 *
 * @see <a href="https://www.rabbitmq.com/docs/direct-reply-to">RabbitMQ: direct reply-to</a>
 */
final class EmbeddedRequester implements Requester {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedRequester.class);

  private final EmbeddedBroker broker;
  private final Channel channel;
  private final Executor executor;
  private final Map<String, ? extends WarrenException> refused;
  private final String address;
  private final Map<String, CompletableFuture<IncomingMessage>> outstanding =
      new ConcurrentHashMap<>();

  /**
   * @param refused why nothing can be published to some exchanges
   */
  EmbeddedRequester(
      EmbeddedBroker broker,
      Channel channel,
      Executor executor,
      Map<String, ? extends WarrenException> refused) {
    this.broker = broker;
    this.channel = channel;
    this.executor = executor;
    this.refused = refused;
    this.address = broker.addRequester(this::replied);
  }

  @Override
  public CompletableFuture<IncomingMessage> request(OutgoingMessage request) {
    String correlationId = Objects.requireNonNull(request.properties().correlationId());
    CompletableFuture<IncomingMessage> reply = new CompletableFuture<>();
    outstanding.put(correlationId, reply);
    reply.whenComplete((message, failure) -> outstanding.remove(correlationId, reply));
    // A request in no queue is never answered, so it is mandatory whatever the contract says.
    WarrenException refusal = refused.get(request.exchange());
    WarrenException failure = refusal == null ? channel.request(request, address) : refusal;
    if (failure != null) {
      executor.execute(() -> reply.completeExceptionally(failure));
    }
    return reply;
  }

  private void replied(BrokerMessage message) {
    String correlationId = message.properties().correlationId();
    CompletableFuture<IncomingMessage> reply =
        correlationId == null ? null : outstanding.remove(correlationId);
    if (reply == null) {
      log.debug("a reply came for the request {}, which nobody waits for", correlationId);
    } else {
      executor.execute(() -> reply.complete(message));
    }
  }

  void close() {
    broker.removeRequester(address);
    ClosedException closed = new ClosedException("Warren was closed before the reply came");
    for (CompletableFuture<IncomingMessage> reply : List.copyOf(outstanding.values())) {
      executor.execute(() -> reply.completeExceptionally(closed));
    }
  }
}
