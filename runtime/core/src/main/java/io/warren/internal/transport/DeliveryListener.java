package io.warren.internal.transport;

/** Takes what a subscription delivers. */
@FunctionalInterface
public interface DeliveryListener {
  /**
   * Takes one delivery, in the order of the queue, and returns at once: the caller is the thread
   * that serves the subscription.
   */
  void delivered(Delivery delivery);
}
