package io.warren.embedded;

import io.warren.Receipt;
import io.warren.WarrenException;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import io.warren.transport.SendLog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Publishes to the embedded broker, which confirms once it has routed. */
final class EmbeddedPublisher implements Publisher {
  private final Channel channel;
  private final Executor executor;

  EmbeddedPublisher(Channel channel, Executor executor) {
    this.channel = channel;
    this.executor = executor;
  }

  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    WarrenException failure = channel.publish(message);
    if (failure == null) {
      Receipt confirmed = new Receipt(message.id());
      executor.execute(() -> receipt.complete(confirmed));
    } else {
      SendLog.failed(message, failure);
      executor.execute(() -> receipt.completeExceptionally(failure));
    }
    return receipt;
  }
}
