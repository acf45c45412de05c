package io.warren.examples.orders.order;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Cancels an order that is not paid by now. It is sent with a delay when the order is placed. */
@MessageContract(exchange = "order", routingKey = "order.payment-deadline")
@Produces
@Consumes(queue = "order.payment-deadlines")
@Retry(times = 3, interval = "5s")
interface PaymentDeadline {
  void passed(String orderId);
}
