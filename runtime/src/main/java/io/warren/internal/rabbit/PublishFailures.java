package io.warren.internal.rabbit;

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

  static WarrenException provoked(PendingPublish culprit, String reason) {
    return new PublishFailedException(
        "the broker refused the message to " + target(culprit) + ": " + reason);
  }

  private static String target(PendingPublish pending) {
    return "exchange '"
        + pending.message.exchange()
        + "' with key '"
        + pending.message.routingKey()
        + "'";
  }
}
