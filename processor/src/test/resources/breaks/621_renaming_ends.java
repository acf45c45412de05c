package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.2", bindings = Consumes.NONE)
interface OrderPlaced {
  void placed(Order order);
}

@Consumes(queue = "orders.1", bindings = Consumes.NONE)
interface OldOrderPlaced extends OrderPlaced {}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.2")
interface OrderPlaced {
  void placed(Order order);
}

record Order(String id) {}
// ^ error: [WARREN-621] OldOrderPlaced is removed, but others may still send or expect its messages (order.placed); leave it until nobody does
