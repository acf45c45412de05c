package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(
    queue = "orders",
    bindings = {"order.*", "legacy.#"})
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(
    queue = "orders",
    bindings = {"order.#", "legacy.*"})
//             ^ error: [WARREN-627] the queue "orders" is not bound with "legacy.#" to "shop" any more, but others still send what came that way; leave it in bindings until nobody does
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
