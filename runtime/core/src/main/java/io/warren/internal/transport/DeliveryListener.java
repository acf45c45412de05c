package io.warren.internal.transport;

/** Takes what a subscription delivers. */
@FunctionalInterface
public interface DeliveryListener {
  /**
   * Takes one delivery, in the order of the queue, and returns at once: the caller is the thread
   * that serves the subscription.
   */
  void delivered(Delivery delivery);

  /**
   * A delivery was acknowledged when its channel was gone, so that the broker hands it out again.
   * Comes on any thread.
   */
  default void unacknowledged(Delivery delivery) {}

  /**
   * A delivery was acknowledged just before its channel was lost, so that the broker may hand it
   * out again, or may not. Comes on any thread, and perhaps for many.
   */
  default void perhapsUnacknowledged(Delivery delivery) {}

  /**
   * Whether a delivery would be handled soon: asked before a consumer comes back that the broker
   * has ended. What waits here for a handler would only grow old.
   */
  default boolean ready() {
    return true;
  }
}
