package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Batch(size = 10, flushInterval = "11m")
//                                ^ error: [WARREN-435] RabbitMQ takes back what is not acknowledged within 30m by default, but flushInterval of @Batch is 11m; lower it to at most 10m
interface Orders {
  void placed(String order);
}
