// -Awarren.rabbitmq=4.2
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(priority = 4)
//                   ^ warning: [WARREN-711] quorum queues of RabbitMQ 4.2 take all priorities up to 4 for the same, and all above for the same, but the priority is 4 and the queue "orders" is one; write 5 for the higher one, or remove the priority
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

@MessageContract(exchange = "shop", routingKey = "a")
@Produces(priority = 5)
@Consumes(queue = "a")
interface Heeded {
  void a(String text);
}
