package shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Order(String number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Placed {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.cancelled")
@Produces
@Consumes(queue = "shop.cancelled")
interface Cancelled {
  void cancelled(Order order);
}
// ---- after
package shop;

import io.warren.annotation.Consumes;
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

@MessageContract(exchange = "shop", routingKey = "order.cancelled")
@Consumes(queue = "shop.cancelled")
interface Cancellations {
  void made(Order order);
}
