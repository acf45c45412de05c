package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", exchangeType = ExchangeType.DIRECT, routingKey = "placed")
@Consumes(
    queue = "orders",
    bindings = {"placed", "a.b"})
interface Orders {
  void placed(String order);
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", exchangeType = ExchangeType.DIRECT, routingKey = "placed")
@Consumes(
    queue = "orders",
    bindings = {"placed", "a.c"})
//             ^ error: [WARREN-627] the queue "orders" is not bound with "a.b" to "shop" any more, but others still send what came that way; leave it in bindings until nobody does
interface Orders {
  void placed(String order);
}
