package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

@Consumes(queue = "orders")
interface Billing extends Orders {}

record Order(String id) {}
