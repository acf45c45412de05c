package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void place(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  String place(Order order);
//       ^ error: [WARREN-619] Orders.place has a reply now, but consumers that are not yet upgraded send none, and the request times out; add a method with a reply and with another type beside it
}

record Order(String id) {}
