package shop;

import io.warren.annotation.*;

@MessageContract(
    exchange = "shop",
    exchangeType = ExchangeType.FANOUT,
    routingKey = "a",
    type = "Placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(String order);
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(
    exchange = "shop",
    exchangeType = ExchangeType.FANOUT,
    routingKey = "b",
    type = "Placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(String order);
}
