package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "orders", exchangeType = ExchangeType.DIRECT)
@Produces(priority = 3, expiration = "1500ms", persistent = false, mandatory = false)
@Consumes(
    queue = "orders.all",
    prefetch = 20,
    concurrency = 4,
    singleActive = true,
    deliveryLimit = 5)
@Retry(times = 4, interval = "500ms", multiplier = 2.5, maxInterval = "2s")
public interface OrderEvents {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey(value = "order.quote", type = "quote")
  Quote quote(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Order order);

  default void ignored() {}

  static void alsoIgnored() {}
}
