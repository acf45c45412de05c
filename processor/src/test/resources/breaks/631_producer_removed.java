package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
// ^ error: [WARREN-631] Orders does not produce any more, but its consumers still expect its messages; leave @Produces until nobody does
  void placed(Order order);
}

record Order(String id) {}
