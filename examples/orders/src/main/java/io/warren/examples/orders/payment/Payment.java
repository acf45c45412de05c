package io.warren.examples.orders.payment;

import java.time.Instant;

/** Money that has moved between a customer and the shop. */
public record Payment(String orderId, Money amount, Way way, Instant time) {
  /** How it was paid. */
  public enum Way {
    CARD,
    BANK_TRANSFER
  }
}
