package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h")
@Batch(size = 10, flushInterval = "1s")
// ^ error: [WARREN-432] a batch cannot also dedup, but Orders has both; remove @Dedup or @Batch
interface Orders {
  void placed(String order);
}
