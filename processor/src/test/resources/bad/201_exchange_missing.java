package shop;

import io.warren.annotation.*;

@MessageContract(routingKey = "order.placed")
// ^ error: [WARREN-201] a contract with methods of its own names their exchange, but Orders has none; add exchange = ... to its @MessageContract
@Produces
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
interface Bids {
  void placed(Integer bid);
}

@Consumes(queue = "bids")
interface MoreBids extends Bids {
// ^ error: [WARREN-201] a contract with methods of its own names their exchange, but MoreBids has none; add exchange = ... to its @MessageContract
  @RoutingKey("bid.raised")
  void raised(Integer bid);
}
