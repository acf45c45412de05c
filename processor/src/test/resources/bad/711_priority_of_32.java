// -Awarren.rabbitmq=4.3.1
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(priority = 32)
//                   ^ warning: [WARREN-711] quorum queues of RabbitMQ 4.3 tell the priorities 0 to 31 apart, and take all above for 31, but the priority is 32 and the queue "orders" is one; write one in that range
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

@MessageContract(exchange = "shop", routingKey = "a")
@Produces(priority = 31)
@Consumes(queue = "a")
interface Heeded {
  void a(String text);
}
