package io.warren.internal.rabbit;

import io.warren.InvalidMessageException;
import io.warren.Receipt;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import io.warren.transport.SendLog;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes sends: delayed ones apart, as their writer may have to declare queues first, and
 * replies by hand like all others, as their addresses are foreigners' texts. Thread-safe.
 */
record RabbitSends(Publisher immediate, Publisher delayed, Publisher replies) implements Publisher {
  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    if (message.exchange().isEmpty() && DirectAddress.isDirect(message.routingKey())) {
      return reply(message);
    }
    return (message.delayed() ? delayed : immediate).publish(message);
  }

  private CompletableFuture<Receipt> reply(OutgoingMessage message) {
    if (!message.delayed()) {
      return replies.publish(message);
    }
    InvalidMessageException refused =
        new InvalidMessageException(
            "a reply to '"
                + message.routingKey()
                + "' cannot be delayed: the address is gone with its requester's channel; send it"
                + " now(), or have the requester name a queue");
    SendLog.failed(message, refused);
    return CompletableFuture.failedFuture(refused);
  }
}
