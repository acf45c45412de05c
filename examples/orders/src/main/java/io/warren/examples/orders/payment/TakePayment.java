package io.warren.examples.orders.payment;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/**
 * Takes money from a card. The gateway is often down for a while, so the waits grow; and nobody
 * pays twice because the order came twice.
 */
@MessageContract(exchange = "payment", routingKey = "payment.take")
@Produces
@Consumes(queue = "payment.take", concurrency = 4, deadExchange = "shop.dead")
@Retry(times = 6, interval = "1s", multiplier = 5, maxInterval = "10m")
@Dedup(interval = "7d", key = "orderId")
public interface TakePayment {
  void take(Charge charge);
}
