package io.warren.examples.orders.payment;

/** Why a card was not charged. */
public record Refusal(String orderId, Reason reason) {
  /** What the card's bank says. */
  public enum Reason {
    NO_FUNDS,
    EXPIRED_CARD
  }
}
