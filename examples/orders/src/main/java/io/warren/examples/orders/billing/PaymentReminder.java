package io.warren.examples.orders.billing;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/**
 * Reminds a customer of an invoice. It is scheduled for the day on which the invoice is due, and
 * cancelled when the money comes.
 */
@MessageContract(exchange = "billing", routingKey = "payment.remind")
@Produces
@Consumes(queue = "billing.reminders")
@Retry(times = 3, interval = "1m")
interface PaymentReminder {
  void remind(Reminder reminder);
}
