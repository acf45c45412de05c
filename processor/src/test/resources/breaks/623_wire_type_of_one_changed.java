package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "placed", type = "Placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "placed", type = "Ordered")
//                                                                ^ error: [WARREN-623] Orders.placed was "Placed" on the wire and is now "Ordered", but consumers find the method of a message by its type; state type = "Placed", or add a message with the new type beside it
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
