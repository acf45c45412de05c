package io.warren.examples.orders.payment;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Gives money back to a card. */
@MessageContract(exchange = "payment", routingKey = "payment.refund")
@Produces
@Consumes(queue = "payment.refund", deadExchange = "shop.dead")
@Retry(times = 6, interval = "1s", multiplier = 5, maxInterval = "10m")
@Dedup(interval = "7d", key = "orderId")
public interface RefundPayment {
  void refund(Charge charge);
}
