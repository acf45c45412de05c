package io.warren.examples.orders.payment;

/** The company that charges cards; somebody else's program. */
public interface CardGateway {
  /**
   * Takes money from the card of an order, or gives it back where the amount is negative. To do the
   * same again for the same order changes nothing.
   *
   * @return whether the card's bank agreed
   * @throws IllegalStateException when the gateway does not answer
   */
  boolean charge(String orderId, Money amount);
}
