// -Awarren.rabbitmq=4.0
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", queueType = QueueType.CLASSIC)
//                                               ^ warning: [WARREN-713] RabbitMQ 4.0 keeps a classic queue on one node and ignores policies that mirror it, but "orders" is classic because of queueType; remove that, and it is a replicated quorum queue
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

@MessageContract(exchange = "shop", routingKey = "a")
@Consumes(queue = "a", maxPriority = 5)
//                                   ^ warning: [WARREN-713] RabbitMQ 4.0 keeps a classic queue on one node and ignores policies that mirror it, but "a" is classic because of maxPriority; remove that, and it is a replicated quorum queue
interface Urgent {
  void a(String text);
}

@MessageContract(exchange = "shop", routingKey = "b")
@Consumes(queue = "b", exclusive = true, autoDelete = true)
interface Temporary {
  void b(String text);
}
