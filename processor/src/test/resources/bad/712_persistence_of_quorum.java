// -Awarren.rabbitmq=3.10
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(persistent = false)
//                     ^ warning: [WARREN-712] quorum queues of RabbitMQ 3.10 keep every message on disk, but persistent is false and the queue "orders" is one; remove persistent = false, or make the queue classic
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

@MessageContract(exchange = "shop", routingKey = "a")
@Produces(persistent = false)
@Consumes(queue = "a", queueType = QueueType.CLASSIC)
interface Heeded {
  void a(String text);
}
