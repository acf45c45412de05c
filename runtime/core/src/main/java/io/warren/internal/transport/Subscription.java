package io.warren.internal.transport;

/** A consumer of one queue. Thread-safe. */
public interface Subscription {
  /**
   * Stops taking: when this returns, no further delivery comes. Deliveries that were handed out can
   * still be settled. A second call does nothing.
   */
  void stop();

  /**
   * Ends the subscription after the settlements so far have been written: what is not settled goes
   * back to the queue. A second call does nothing.
   */
  void close();
}
