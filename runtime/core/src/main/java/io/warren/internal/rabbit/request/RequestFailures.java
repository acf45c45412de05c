package io.warren.internal.rabbit.request;

import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.PublishFailedException;
import io.warren.PublishTimeoutException;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.topology.DurationWords;
import java.time.Duration;

/** Says why a request gets no reply. */
final class RequestFailures {
  private RequestFailures() {}

  static WarrenException returned(RequestTarget target) {
    return new UnroutableException(
        "no queue takes a request to " + target + "; start its consumer first");
  }

  static WarrenException refused(PendingRequest pending) {
    return new PublishFailedException(
        "the broker refused the request to "
            + pending.target
            + ": a queue it goes to is full or unavailable");
  }

  /** Its channel is gone: over itself, perhaps, where the broker had not answered for it. */
  static WarrenException lost(PendingRequest pending, ShutdownSignalException cause) {
    BrokerErrors.Close close = BrokerErrors.close(cause);
    if (close != null && !close.connection() && !pending.confirmed) {
      return new PublishFailedException(
          "the broker refused the request to "
              + pending.target
              + ", or another one that was sent at the same time: "
              + close.text(),
          cause);
    }
    return new ConnectionException(
        "the channel of the request was lost, and its reply with it: " + BrokerErrors.reason(cause),
        cause);
  }

  /**
   * @param unanswered how many of its target the broker has not answered for
   */
  static WarrenException noRoom(RequestTarget target, Duration timeout, int count, int unanswered) {
    return new PublishTimeoutException(
        "no room for the request to "
            + target
            + " within "
            + DurationWords.of(timeout)
            + ": "
            + count
            + " are not answered yet"
            + (unanswered == 0
                ? ""
                : "; " + unanswered + " of them are not even confirmed, and " + silent(target)));
  }

  /** What keeps a request from its reply that the broker has not answered for. */
  static String unconfirmed(PendingRequest pending) {
    return (pending.isWritten() ? "it is not confirmed: " : "it waits behind others: ")
        + silent(pending.target);
  }

  private static String silent(RequestTarget target) {
    return "a queue that " + target + " goes to, or the broker, does not answer";
  }
}
