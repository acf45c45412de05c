package io.warren.examples.orders.order;

import io.warren.examples.orders.payment.Charge;
import io.warren.examples.orders.payment.Money;
import io.warren.examples.orders.shipping.Address;
import java.time.Instant;
import java.util.List;

/** What a customer wants. */
public record Order(
    String id, Customer customer, List<Line> lines, PayBy payBy, boolean express, Instant time) {
  /** Who ordered. */
  public record Customer(String email, Address address) {}

  /** So many of one article. */
  public record Line(String article, int quantity, Money price) {}

  /** How the customer pays. */
  public enum PayBy {
    /** Before the order is picked. */
    CARD,
    /** Within 14 days of its dispatch. */
    INVOICE
  }

  /** The sum over all lines. */
  public Money total() {
    return lines.stream()
        .map(line -> line.price().times(line.quantity()))
        .reduce(Money.of("0.00"), Money::plus);
  }

  /** All of it. */
  Charge charge() {
    return new Charge(id, total());
  }
}
