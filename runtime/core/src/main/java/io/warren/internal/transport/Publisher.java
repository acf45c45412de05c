package io.warren.internal.transport;

import io.warren.Receipt;
import java.util.concurrent.CompletableFuture;

/** Publishes with confirms. Thread-safe. */
public interface Publisher {
  /**
   * Publishes one message.
   *
   * <p>Does not wait for the broker. When too many messages are unconfirmed, or the broker has
   * blocked its publishers, it waits for room up to the publish timeout.
   *
   * @return completes on Warren's executor: with a receipt once the broker has confirmed the
   *     message and, if it is mandatory, some queue has taken it; else with a {@link
   *     io.warren.WarrenException}. No future stays open, and none is failed by another message. A
   *     failure is also told to {@link SendLog}.
   */
  CompletableFuture<Receipt> publish(OutgoingMessage message);
}
