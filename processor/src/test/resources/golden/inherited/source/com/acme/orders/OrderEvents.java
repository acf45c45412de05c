package com.acme.orders;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "orders")
public interface OrderEvents {
  record Order(String id) {}

  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Order order);
}
