package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", prefetch = 4, concurrency = 8)
//                                                      ^ error: [WARREN-407] a consumer handles at most as many messages at a time as the broker hands it, but concurrency is 8 and prefetch is 4; raise prefetch or lower concurrency
interface Orders {
  void placed(String order);
}
