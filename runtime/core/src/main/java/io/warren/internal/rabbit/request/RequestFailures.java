package io.warren.internal.rabbit.request;

import com.rabbitmq.client.ShutdownSignalException;
import io.warren.ConnectionException;
import io.warren.PublishFailedException;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;

/** Says why a request gets no reply. */
final class RequestFailures {
  private RequestFailures() {}

  static WarrenException returned(String exchange, String key) {
    return new UnroutableException(
        "no queue takes a request to " + target(exchange, key) + "; start its consumer first");
  }

  static WarrenException refused(PendingRequest pending) {
    return new PublishFailedException(
        "the broker refused the request to "
            + target(pending)
            + ": a queue it goes to is full or unavailable");
  }

  /** Its channel is gone: over itself, perhaps, where the broker had not answered for it. */
  static WarrenException lost(PendingRequest pending, ShutdownSignalException cause) {
    BrokerErrors.Close close = BrokerErrors.close(cause);
    if (close != null && !close.connection() && !pending.confirmed) {
      return new PublishFailedException(
          "the broker refused the request to "
              + target(pending)
              + ", or another one that was sent at the same time: "
              + close.text(),
          cause);
    }
    return new ConnectionException(
        "the channel of the request was lost, and its reply with it: " + BrokerErrors.reason(cause),
        cause);
  }

  private static String target(PendingRequest pending) {
    return target(pending.message.exchange(), pending.message.routingKey());
  }

  private static String target(String exchange, String key) {
    return "exchange '" + exchange + "' with key '" + key + "'";
  }
}
