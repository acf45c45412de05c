package io.warren.examples.orders.billing;

import io.warren.examples.orders.payment.Money;
import java.time.LocalDate;

/** One line of the books. */
public record LedgerEntry(String orderId, Account account, Money amount, LocalDate day) {
  /** What it is about. */
  public enum Account {
    SALES,
    PAYMENTS,
    REFUNDS
  }
}
