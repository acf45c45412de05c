package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Retry(times = 3, interval = "5s")
// ^ error: [WARREN-402] @Retry says how messages are consumed, but Orders has no @Consumes; add @Consumes(queue = ...) or remove @Retry
@Dedup(interval = "1h")
// ^ error: [WARREN-402] @Dedup says how messages are consumed, but Orders has no @Consumes; add @Consumes(queue = ...) or remove @Dedup
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Batch(size = 10, flushInterval = "1s")
// ^ error: [WARREN-402] @Batch says how messages are consumed, but Bids has no @Consumes; add @Consumes(queue = ...) or remove @Batch
interface Bids {
  void placed(String bid);
}
