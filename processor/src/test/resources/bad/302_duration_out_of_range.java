package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(expiration = "0s")
//                     ^ error: [WARREN-302] a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but expiration of @Produces is "0s"; write one in that range
@Consumes(queue = "orders")
@Retry(times = 3, interval = "3651d", maxInterval = "PT-5S")
//                           ^ error: [WARREN-302] a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but interval of @Retry is "3651d"; write one in that range
//                                                  ^ error: [WARREN-302] a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but maxInterval of @Retry is "PT-5S"; write one in that range
@Dedup(interval = "99999999999999999999h")
//                ^ error: [WARREN-302] a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but interval of @Dedup is "99999999999999999999h"; write one in that range
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids")
@Batch(size = 2, flushInterval = "PT0.0001S")
//                               ^ error: [WARREN-302] a duration is at least 1ms and at most 3650d, the longest that RabbitMQ keeps a message, but flushInterval of @Batch is "PT0.0001S"; write one in that range
interface Bids {
  void placed(String bid);
}
