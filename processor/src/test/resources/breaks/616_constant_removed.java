package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(State state) {}
enum State {
  OPEN,
  PAID
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(State state) {}
enum State {
// ^ error: [WARREN-616] "PAID" of State is removed, but messages written before may have it; leave it there until none of them is left
  OPEN
}
