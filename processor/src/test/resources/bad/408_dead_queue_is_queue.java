package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", deadQueue = "orders")
//                                      ^ error: [WARREN-408] the dead queue keeps what the queue could not handle, but "orders" is already its queue; name another deadQueue, or none for "orders.dead"
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids", deadQueue = "bids.retry.5000")
//                                    ^ error: [WARREN-408] the dead queue keeps what the queue could not handle, but "bids.retry.5000" is already its retry queue; name another deadQueue, or none for "bids.dead"
@Retry(times = 3, interval = "5s")
interface Bids {
  void placed(String bid);
}
