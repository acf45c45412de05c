package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Batch(size = 33, flushInterval = "1s")
//            ^ error: [WARREN-434] a batch fills from what the broker hands out ahead, but its size is 33 and prefetch is 32, so it would never be full; raise prefetch or lower size
interface Orders {
  void placed(String order);
}
