// -Awarren.rabbitmq=3.13
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(priority = 7)
//                   ^ warning: [WARREN-711] quorum queues of RabbitMQ 3.13 know no priorities, but the priority is 7 and the queue "orders" is one; remove the priority, or add maxPriority, which makes the queue classic
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
