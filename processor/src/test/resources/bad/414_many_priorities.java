package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", maxPriority = 11)
//                                        ^ warning: [WARREN-414] each priority costs the broker a queue within the queue, and RabbitMQ advises at most 10, but maxPriority is 11; lower it
interface Orders {
  void placed(String order);
}
