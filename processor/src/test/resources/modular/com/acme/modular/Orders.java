package com.acme.modular;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

@MessageContract(exchange = "modular", routingKey = "order")
@Produces
@Consumes(queue = "modular.orders")
public interface Orders {
  record Order(String item, int count) {}

  record Bill(int cents) {}

  Bill order(Order order);
}
