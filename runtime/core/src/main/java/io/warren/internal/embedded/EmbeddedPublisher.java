package io.warren.internal.embedded;

import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.internal.embedded.broker.Channel;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.topology.DelayLadder;
import io.warren.topology.Topology;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Publishes to the embedded broker, which confirms once it has routed. */
final class EmbeddedPublisher implements Publisher {
  private final Channel channel;
  private final Executor executor;

  private final Consumer<Topology> declare;
  private final Map<String, ? extends WarrenException> refused;
  private final BiConsumer<OutgoingMessage, WarrenException> failures;

  /**
   * @param declare makes what a delayed message passes
   * @param refused why nothing can be published to some exchanges
   * @param failures is told what has failed
   */
  EmbeddedPublisher(
      Channel channel,
      Executor executor,
      Consumer<Topology> declare,
      Map<String, ? extends WarrenException> refused,
      BiConsumer<OutgoingMessage, WarrenException> failures) {
    this.channel = channel;
    this.executor = executor;
    this.declare = declare;
    this.refused = refused;
    this.failures = failures;
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    WarrenException failure = send(message);
    if (failure == null) {
      Receipt confirmed = new Receipt(message.id());
      executor.execute(() -> receipt.complete(confirmed));
    } else {
      failures.accept(message, failure);
      executor.execute(() -> receipt.completeExceptionally(failure));
    }
    return receipt;
  }

  private @Nullable WarrenException send(OutgoingMessage message) {
    WarrenException refusal = refused.get(message.exchange());
    if (refusal != null) {
      return refusal;
    }
    if (!message.delayed()) {
      return channel.publish(message);
    }
    DelayLadder.Entry entry =
        DelayLadder.entry(message.delay(), message.exchange(), message.routingKey());
    try {
      declare.accept(entry.topology());
    } catch (WarrenException e) {
      return e;
    }
    return channel.publish(
        new OutgoingMessage(
            entry.exchange(), entry.routingKey(), true, message.properties(), message.body()));
  }
}
