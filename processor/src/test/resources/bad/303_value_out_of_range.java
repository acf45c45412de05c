package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(priority = 256)
//                   ^ error: [WARREN-303] priority of @Produces is 0 to 255, but here it is 256; write a value in that range
@Consumes(
    queue = "orders",
    prefetch = 0,
//             ^ error: [WARREN-303] prefetch of @Consumes is 1 to 65535, but here it is 0; write a value in that range
    concurrency = 0,
//                ^ error: [WARREN-303] concurrency of @Consumes is at least 1, but here it is 0; write a value in that range
    deliveryLimit = 0,
//                  ^ error: [WARREN-303] deliveryLimit of @Consumes is at least 1, but here it is 0; write a value in that range
    maxPriority = -1)
//                ^ error: [WARREN-303] maxPriority of @Consumes is 0 to 255, but here it is -1; write a value in that range
@Retry(times = 0, interval = "5s", multiplier = 0.5)
//             ^ error: [WARREN-303] times of @Retry is 1 to 1000000, but here it is 0; write a value in that range
//                                              ^ error: [WARREN-303] multiplier of @Retry is at least 1, but here it is 0.5; write a value in that range
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Produces(priority = -1)
//                   ^ error: [WARREN-303] priority of @Produces is 0 to 255, but here it is -1; write a value in that range
@Consumes(queue = "bids", prefetch = 65536, maxPriority = 256)
//                                   ^ error: [WARREN-303] prefetch of @Consumes is 1 to 65535, but here it is 65536; write a value in that range
//                                                        ^ error: [WARREN-303] maxPriority of @Consumes is 0 to 255, but here it is 256; write a value in that range
@Retry(times = 1_000_001, interval = "5s", multiplier = 1 / 0.0)
//             ^ error: [WARREN-303] times of @Retry is 1 to 1000000, but here it is 1000001; write a value in that range
//                                                        ^ error: [WARREN-303] multiplier of @Retry is at least 1, but here it is Infinity; write a value in that range
@Batch(size = 1, flushInterval = "1s")
//            ^ error: [WARREN-303] size of @Batch is at least 2, but here it is 1; write a value in that range
interface Bids {
  void placed(String bid);
}

@MessageContract(exchange = "shop", routingKey = "gift.placed")
@Consumes(queue = "gifts")
@Retry(times = 0, interval = "5s", multiplier = 0.5, maxInterval = "1m")
//             ^ error: [WARREN-303] times of @Retry is 1 to 1000000, but here it is 0; write a value in that range
//                                              ^ error: [WARREN-303] multiplier of @Retry is at least 1, but here it is 0.5; write a value in that range
interface Gifts {
  void placed(String gift);
}
