package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
interface Bids {
  void placed(Integer bid);
}

@Consumes(queue = "placed")
interface Placed extends Orders, Bids {}
// ^ error: [WARREN-122] the methods of a contract have different names, because the generated methods are named after them, but Placed has Orders.placed and Bids.placed; rename one
