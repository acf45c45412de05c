package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.2")
//                ^ error: [WARREN-641] the queue "orders" is now "orders.2", but the old one stays on the broker, bound, and keeps its messages; leave the name until the old queue is empty and deleted
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
