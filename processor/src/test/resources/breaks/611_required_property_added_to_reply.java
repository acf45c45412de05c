package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  Receipt place(Order order);
}

record Order(String id) {}

record Receipt(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  Receipt place(Order order);
}

record Order(String id) {}

record Receipt(String id, String number) {}
//                               ^ error: [WARREN-611] number of Receipt is new and required, but replies written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one
