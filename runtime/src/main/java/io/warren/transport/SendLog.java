package io.warren.transport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a send has failed, whether or not anybody holds its future. */
public final class SendLog {
  private static final Logger log = LoggerFactory.getLogger("io.warren.send");

  private SendLog() {}

  /** A message that the transport could not make safe. Its body is not logged. */
  public static void failed(OutgoingMessage message, Throwable failure) {
    log.warn(
        "message {} (type {}) to exchange '{}' with key '{}' was not sent: {}",
        message.id(),
        message.properties().type(),
        message.exchange(),
        message.routingKey(),
        failure.getMessage());
  }

  /** A payload that did not even become a message. */
  public static void failed(String name, Throwable failure) {
    log.warn("a message {} was not sent: {}", name, failure.getMessage());
  }
}
