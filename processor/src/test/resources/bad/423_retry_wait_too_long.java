package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Retry(times = 12, interval = "1h", multiplier = 10)
//                                               ^ error: [WARREN-423] RabbitMQ keeps no message longer than 3650d, but the last of these waits is longer; state a maxInterval
interface Orders {
  void placed(String order);
}
