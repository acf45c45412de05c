package io.warren.examples.orders.order;

/** An order that will not be shipped. */
public record Cancellation(String orderId, Reason reason) {
  /** Why. */
  public enum Reason {
    CUSTOMER,
    CARD_REFUSED,
    NOT_PAID_IN_TIME
  }
}
