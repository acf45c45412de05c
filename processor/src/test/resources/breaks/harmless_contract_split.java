package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Order(String number) {}

@MessageContract(exchange = "shop")
@Produces
interface Orders {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Order order);
}
// ---- after
package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Order(String number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.cancelled")
@Produces
interface Cancellations {
  void made(Order order);
}
