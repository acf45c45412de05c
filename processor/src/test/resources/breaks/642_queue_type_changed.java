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
@Consumes(queue = "orders", maxPriority = 5)
// ^ error: [WARREN-642] x-queue-type of the queue "orders" was quorum and is now classic, but RabbitMQ does not change a queue that exists; leave it, or choose another name; what a broker has, warren.topology().diff() says
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
