package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Retry(times = 100, interval = "5s", multiplier = 1.1)
//             ^ error: [WARREN-422] each different wait is a queue of its own and 20 of them are the limit, but this @Retry has 100; lower times or state a maxInterval
interface Orders {
  void placed(String order);
}
