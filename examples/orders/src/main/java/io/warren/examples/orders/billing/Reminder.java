package io.warren.examples.orders.billing;

import io.warren.examples.orders.payment.Money;
import java.time.LocalDate;

/** An invoice that may not be paid in time. */
public record Reminder(String orderId, String email, Money amount, LocalDate due) {}
