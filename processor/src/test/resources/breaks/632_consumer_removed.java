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
// ^ error: [WARREN-632] Orders does not consume any more, but its queue "orders" stays on the broker, bound, and fills; leave @Consumes until the queue is deleted
  void placed(Order order);
}

record Order(String id) {}
