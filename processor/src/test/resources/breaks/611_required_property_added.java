package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
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
  void placed(Order order);
}

record Order(String id, int amount) {}
//                          ^ error: [WARREN-611] amount of Order is new and required, but messages written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one
