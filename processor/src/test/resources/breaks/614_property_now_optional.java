package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id, String note) {}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id, @Nullable String note) {}
//                                       ^ error: [WARREN-614] note of Order may now be absent or null, but receivers that are not yet upgraded require it in messages; leave it required until they are upgraded
