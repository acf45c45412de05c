package io.warren.internal.wire;

import io.warren.internal.transport.OutgoingMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a send has failed, whether or not anybody holds its future. Thread-safe. */
public final class SendLog {
  private static final Logger log = LoggerFactory.getLogger("io.warren.send");

  private SendLog() {}

  /** A message that the transport could not make safe. Its body is not logged. */
  public static void failed(OutgoingMessage message, Throwable failure) {
    failed("message", message, failure);
  }

  /** A request that nobody answered. Its body is not logged. */
  public static void requestFailed(OutgoingMessage request, Throwable failure) {
    failed("request", request, failure);
  }

  private static void failed(String what, OutgoingMessage message, Throwable failure) {
    // Not "was not sent": it may have arrived all the same.
    log.warn(
        "{} {} (type {}) to exchange '{}' with key '{}' failed: {}",
        what,
        message.id(),
        message.properties().type(),
        message.exchange(),
        message.routingKey(),
        failure.getMessage());
  }

  /** A payload that did not even become a message: by the code of its class, perhaps. */
  public static void failed(String name, Throwable failure) {
    log.warn("a message {} was not sent: {}", name, failure.getMessage(), failure);
  }
}
