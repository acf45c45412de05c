package io.warren.examples.orders.order;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Orders. A customer who clicks twice orders once. */
@MessageContract(exchange = "order", routingKey = "order.place")
@Produces
@Consumes(queue = "order.place", concurrency = 8, deadExchange = "shop.dead")
@Retry(times = 3, interval = "5s")
@Dedup(interval = "1d", key = "id")
public interface PlaceOrder {
  void place(Order order);
}
