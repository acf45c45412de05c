package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.1")
interface OrderPlaced {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.2", bindings = Consumes.NONE)
//                ^ error: [WARREN-641] the queue "orders.1" is now "orders.2", but the old one stays on the broker, bound, and keeps its messages; leave the name until the old queue is empty and deleted
interface OrderPlaced {
  void placed(Order order);
}

@Consumes(queue = "orders.1", bindings = Consumes.NONE)
interface OldOrderPlaced extends OrderPlaced {}

record Order(String id) {}
