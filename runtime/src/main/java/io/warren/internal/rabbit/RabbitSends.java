package io.warren.internal.rabbit;

import io.warren.Receipt;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes sends: delayed ones apart, as their writer may have to declare queues first.
 * Thread-safe.
 */
record RabbitSends(Publisher immediate, Publisher delayed) implements Publisher {
  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    return (message.delayed() ? delayed : immediate).publish(message);
  }
}
