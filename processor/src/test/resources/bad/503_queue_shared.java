package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "all")
//                ^ warning: [WARREN-503] RabbitMQ gives each message of a queue to any one of its consumers, but "all" is consumed by Bids and by Orders, which have different messages; give each contract its own queue
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "all")
interface Bids {
  void placed(String bid);
}
