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

@Consumes(queue = "some", bindings = {"order.*", "bid.lowered"})
//                                   ^ error: [WARREN-410] the messages of Some come from "shop" and "auction", and a key of bindings leads from the exchange of those that it takes, but "bid.lowered" takes none; correct it, or leave bindings out, and each message is bound from its own exchange
interface Some extends Orders, Bids {}
