package shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Order(String number) {}

@MessageContract(exchange = "shop")
@Produces
@Consumes(queue = "shop.orders")
interface Orders {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey("order.cancelled")
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
interface Orders {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Order order);
}

@Produces
interface OrdersOut extends Orders {}

@Consumes(queue = "shop.orders")
interface OrdersIn extends Orders {}
