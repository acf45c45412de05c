package com.acme.shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

/** Shared: it has no role. */
@MessageContract(exchange = "orders")
public interface OrderEvents {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey(value = "order.moved", type = "order-moved-\"later\"-|-<now>")
  void moved(Page<Order> orders);
}
