package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.*")
//                                               ^ error: [WARREN-212] a message is sent with an exact key, but that of Orders.placed is "order.*", and * and # are wildcards of bindings; write the key without them, or leave @Produces out
@Produces
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.#")
interface Bids {
  void placed(String bid);
}

@Produces
interface MyBids extends Bids {}
// ^ error: [WARREN-212] a message is sent with an exact key, but that of Bids.placed is "bid.#", and * and # are wildcards of bindings; write the key without them, or leave @Produces out
