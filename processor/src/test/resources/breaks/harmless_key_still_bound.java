package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "placed", type = "Placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed", type = "Placed")
@Consumes(
    queue = "orders",
    bindings = {"placed", "order.*"})
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
