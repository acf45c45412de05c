package com.acme.audit;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

@MessageContract(exchange = "shop")
public interface OrderEvents {
  @RoutingKey("order.placed")
  void placed(String order);

  @RoutingKey("order.cancelled")
  void cancelled(String order);
}
