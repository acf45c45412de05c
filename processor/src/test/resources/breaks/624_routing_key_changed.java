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

@MessageContract(exchange = "shop", routingKey = "ordered", type = "Placed")
//                                               ^ error: [WARREN-624] Orders.placed had the routing key "placed" and has now "ordered", but others send or bind the old one; leave it, and add a message with the new key beside it
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
