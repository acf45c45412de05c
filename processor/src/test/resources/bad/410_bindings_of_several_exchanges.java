package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "auction", routingKey = "bid.raised")
interface Bids {
  void raised(String bid);
}

@Consumes(queue = "all", bindings = "#")
//                                  ^ error: [WARREN-410] bindings leads from one exchange to the queue, but the messages of Everything come from "shop" and "auction"; leave bindings out, and each message is bound from its own exchange
interface Everything extends Orders, Bids {}
