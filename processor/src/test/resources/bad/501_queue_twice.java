package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", deliveryLimit = 5)
//                ^ error: [WARREN-501] a queue has the same arguments wherever it is declared, but "orders" is x-delivery-limit = 20 in Orders and x-delivery-limit = 5 in OtherOrders; make them equal or rename one
interface OtherOrders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids", deadQueue = "orders")
//                ^ error: [WARREN-501] a queue has the same arguments wherever it is declared, but "orders" is x-dead-letter-exchange = warren.dead in Orders and without x-dead-letter-exchange in Returns; make them equal or rename one
interface Returns {
  void placed(String bid);
}
