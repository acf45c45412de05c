// -Awarren.rabbitmq=3.9.29
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ^ error: [WARREN-702] Warren needs at least RabbitMQ 3.10, whose quorum queues have a message TTL and dead-letter at least once, but -Awarren.rabbitmq is 3.9; upgrade the broker
