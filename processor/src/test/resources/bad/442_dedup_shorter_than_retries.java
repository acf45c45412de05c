package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Retry(times = 3, interval = "10s", multiplier = 2)
@Dedup(interval = "1m")
//                ^ warning: [WARREN-442] a duplicate that is retried must still find its mark, but the interval is 1m and the retries last 70s; raise the interval of @Dedup to at least that
interface Orders {
  void placed(String order);
}
