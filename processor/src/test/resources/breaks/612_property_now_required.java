package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;
import java.util.Optional;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, @Nullable String note, Optional<Item> item) {}
record Item(@Nullable String name) {}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;
import java.util.Optional;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, String note, Item item) {}
//                             ^ error: [WARREN-612] note of Order is now required, but messages written before it may lack it or have null; leave it Optional, or @Nullable and no primitive
//                                        ^ error: [WARREN-612] item of Order is now required, but messages written before it may lack it or have null; leave it Optional, or @Nullable and no primitive
record Item(String name) {}
//                 ^ error: [WARREN-612] name of Item is now required, but messages written before it may lack it or have null; leave it Optional, or @Nullable and no primitive
