package io.warren.internal.rabbit.publish;

import com.rabbitmq.client.AMQP;
import io.warren.InvalidMessageException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.BrokerLimits;
import io.warren.internal.transport.RefusedException;
import io.warren.internal.transport.UnansweredException;
import io.warren.topology.DurationWords;
import java.time.Duration;

/** Says what the broker did not do with a message. */
public final class PublishFailures {
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
    return new RefusedException(refusal(pending, ""));
  }

  /** There was no room for it in time. */
  static WarrenException noRoom(
      PendingPublish pending, Duration timeout, int unconfirmed, String trouble) {
    int same = pending.target.open();
    return new PublishTimeoutException(
        "no room for the message to "
            + target(pending)
            + " within "
            + DurationWords.of(timeout)
            + ": "
            + unconfirmed
            + " are unconfirmed"
            + (same == 0 ? "" : ", " + same + " of them to the same target")
            + trouble);
  }

  /**
   * Its time is over.
   *
   * @param trouble what keeps all messages from being confirmed, for the end of a sentence; empty:
   *     nothing
   */
  static WarrenException late(PendingPublish pending, Duration timeout, String trouble) {
    String within = " within " + DurationWords.of(timeout);
    if (pending.refusals > 0) {
      return new RefusedException(refusal(pending, within) + trouble);
    }
    if (pending.held && pending.number == 0 && trouble.isEmpty()) {
      return new UnansweredException(
          "the message to "
              + target(pending)
              + " was not sent"
              + within
              + ": a queue it goes to does not answer, and messages that went there before are not"
              + " confirmed");
    }
    if (pending.number == 0) {
      return new PublishTimeoutException(
          "the message to " + target(pending) + " was not sent" + within + trouble);
    }
    String maybe = "; it may have arrived all the same";
    if (trouble.isEmpty()) {
      return new UnansweredException(
          "the message to "
              + target(pending)
              + " was not confirmed"
              + within
              + ": a queue it goes to, or the broker, does not answer"
              + maybe);
    }
    return new PublishTimeoutException(
        "the message to " + target(pending) + " was not confirmed" + within + trouble + maybe);
  }

  private static String refusal(PendingPublish pending, String within) {
    return "the broker refused the message to "
        + target(pending)
        + " "
        + pending.refusals
        + (pending.refusals == 1 ? " time" : " times")
        + within
        + ": a queue it goes to is full or unavailable";
  }

  public static WarrenException provoked(PendingPublish culprit, BrokerErrors.Close close) {
    String limit = BrokerLimits.named(close.text());
    String message =
        "the broker refused the message to "
            + target(culprit)
            + ": "
            + (limit == null ? close.text() : limit);
    if (close.connection()) {
      return new ClosesConnectionException(message);
    }
    // A missing exchange or permission may come; what this is of the message itself remains.
    return close.code() == AMQP.NOT_FOUND || close.code() == AMQP.ACCESS_REFUSED
        ? new PublishFailedException(message)
        : new InvalidMessageException(message);
  }

  static String target(PendingPublish pending) {
    return "exchange '"
        + pending.message.exchange()
        + "' with key '"
        + pending.message.routingKey()
        + "'";
  }
}
