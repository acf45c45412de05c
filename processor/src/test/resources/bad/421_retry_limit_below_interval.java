package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Retry(times = 3, interval = "1m", multiplier = 2, maxInterval = "90000ms")
interface Fine {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids")
@Retry(times = 3, interval = "2m", multiplier = 2, maxInterval = "90s")
//                                                               ^ error: [WARREN-421] maxInterval is the longest wait, but it is 90s and the first wait is already 2m; raise it or lower interval
interface Bids {
  void placed(String bid);
}
