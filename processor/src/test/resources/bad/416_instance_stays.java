package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.{instance}")
//                ^ warning: [WARREN-416] a queue with {instance} is a new one in every process, but the queue of Orders would stay for ever when its process has ended; add exclusive = true
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids.{instance}", autoDelete = true)
//                ^ warning: [WARREN-416] a queue with {instance} is a new one in every process, but the retry queue of Bids would stay for ever when its process has ended; add exclusive = true
@Retry(times = 1, interval = "5s")
interface Bids {
  void placed(String bid);
}

@MessageContract(exchange = "shop", routingKey = "sale.placed")
@Consumes(queue = "sales.{instance}", autoDelete = true)
interface Sales {
  void placed(String sale);
}
