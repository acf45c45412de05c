package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, String total) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, String sum) {}
// ^ error: [WARREN-613] total of Order is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("total")), or add a message with another type beside this one
//                             ^ error: [WARREN-611] sum of Order is new and required, but messages written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one
