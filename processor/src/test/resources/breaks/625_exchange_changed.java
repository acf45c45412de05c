package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "store", routingKey = "order.placed")
//                          ^ error: [WARREN-625] Orders.placed was on the exchange "shop" and is now on "store", but others send to or bind the old one; leave it, and add a contract on the new exchange beside it
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
