package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", queueType = QueueType.CLASSIC, deliveryLimit = 5)
//                                                                         ^ error: [WARREN-405] only quorum queues have a delivery limit, but this queue is classic because of its queueType; remove deliveryLimit
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids", maxPriority = 5, deliveryLimit = 5)
//                                                         ^ error: [WARREN-405] only quorum queues have a delivery limit, but this queue is classic because of maxPriority; remove deliveryLimit
interface Bids {
  void placed(String bid);
}
