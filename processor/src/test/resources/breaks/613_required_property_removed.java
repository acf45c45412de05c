package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id, int amount, @Nullable String note) {}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ^ error: [WARREN-613] amount of Order is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("amount")), or add a message with another type beside this one
