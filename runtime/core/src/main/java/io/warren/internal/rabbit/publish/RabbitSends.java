package io.warren.internal.rabbit.publish;

import io.warren.Receipt;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.wire.DirectReplyTo;
import java.util.concurrent.CompletableFuture;

/**
 * Publishes sends: delayed ones apart, as their writer may have to declare queues first, and
 * replies by hand to a requester's channel as all such replies, since a forged address closes the
 * connection. Thread-safe.
 */
public record RabbitSends(Publisher immediate, Publisher delayed, Publisher replies)
    implements Publisher {
  @Override
  public CompletableFuture<Receipt> publish(OutgoingMessage message) {
    if (message.delayed()) {
      return delayed.publish(message);
    }
    return DirectReplyTo.isReply(message)
        ? replies.publish(notMandatory(message))
        : immediate.publish(message);
  }

  /** Before 4.2, even a living requester makes a mandatory one come back as unroutable. */
  private static OutgoingMessage notMandatory(OutgoingMessage reply) {
    return new OutgoingMessage(
        reply.exchange(), reply.routingKey(), false, reply.properties(), reply.body());
  }
}
