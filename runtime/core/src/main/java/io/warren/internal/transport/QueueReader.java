package io.warren.internal.transport;

import org.jspecify.annotations.Nullable;

/** Reads a queue message by message, without being a consumer of it. Thread-safe. */
public interface QueueReader extends AutoCloseable {
  /** How many messages wait in the queue, without those that are handed out. */
  long count();

  /** The next message, to be settled; null when the queue has none. */
  @Nullable Delivery next();

  /**
   * Writes the settlements so far; what is not settled goes back to where it was, and the next
   * reader finds it there.
   */
  @Override
  void close();
}
