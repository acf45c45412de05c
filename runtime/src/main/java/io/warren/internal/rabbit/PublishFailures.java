package io.warren.internal.rabbit;

import com.rabbitmq.client.AMQP;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.UnroutableException;
import io.warren.WarrenException;

/** Says what the broker did not do with a message. */
final class PublishFailures {
  private PublishFailures() {}

  static WarrenException returned(PendingPublish pending, String reason) {
    return new UnroutableException(
        "no queue takes a message to "
            + target(pending)
            + " ("
            + reason
            + "); bind a queue, or send with mandatory = false");
  }

  static WarrenException refused(PendingPublish pending) {
    return new PublishFailedException(
        "the broker refused the message to "
            + target(pending)
            + " "
            + pending.refusals
            + " times: a queue it goes to is full or unavailable");
  }

  static WarrenException provoked(PendingPublish culprit, BrokerErrors.Close close) {
    String message = "the broker refused the message to " + target(culprit) + ": " + close.text();
    // A missing exchange or permission may come; what this is of the message itself remains.
    return close.code() == AMQP.NOT_FOUND || close.code() == AMQP.ACCESS_REFUSED
        ? new PublishFailedException(message)
        : new InvalidMessageException(message);
  }

  private static String target(PendingPublish pending) {
    return "exchange '"
        + pending.message.exchange()
        + "' with key '"
        + pending.message.routingKey()
        + "'";
  }
}
