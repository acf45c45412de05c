package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(
    queue = "orders",
    queueType = QueueType.QUORUM,
    autoDelete = true,
//               ^ error: [WARREN-403] a quorum queue is replicated and outlives its connections and consumers, so RabbitMQ refuses one that is exclusive, auto-delete or ordered by priority, but this one has autoDelete and maxPriority; remove that or queueType = QUORUM
    maxPriority = 10)
interface Orders {
  void placed(String order);
}
