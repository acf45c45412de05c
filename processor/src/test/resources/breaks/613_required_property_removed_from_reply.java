package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  Receipt place(Order order);
}

record Order(String id) {}

record Receipt(String id, String number) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  Receipt place(Order order);
}

record Order(String id) {}

record Receipt(String id) {}
// ^ error: [WARREN-613] number of Receipt is removed, but receivers that are not yet upgraded require it in replies; leave it there (if it is only renamed, with @JsonProperty("number")), or add a message with another type beside this one
