package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")
//                                               ^ error: [WARREN-210] RabbitMQ takes at most 255 bytes for a name or a key, but the routing key "kkkkkkkkkkkkkkkkkkkk...kkkkkkkkkkkkkkkkkkkk" has 256; shorten it
@Consumes(queue = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")
//                ^ error: [WARREN-210] RabbitMQ takes at most 255 bytes for a name or a key, but the derived queue "qqqqqqqqqqqqqqqqqqqq...qqqqqqqqqqqqqqq.dead" has 256; shorten it
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää", routingKey = "bid.placed")
//                          ^ error: [WARREN-210] RabbitMQ takes at most 255 bytes for a name or a key, but the exchange "ääääääääääääääääääää...ääääääääääääääääääää" has 256; shorten it
@Consumes(queue = "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr", deadQueue = "bids.dead")
//                ^ error: [WARREN-210] RabbitMQ takes at most 255 bytes for a name or a key, but the derived queue "rrrrrrrrrrrrrrrrrrrr...rrrrrr.retry.1000000" has 259; shorten it
@Retry(times = 3, interval = "10s", multiplier = 10)
interface Bids {
  void placed(String bid);
}
