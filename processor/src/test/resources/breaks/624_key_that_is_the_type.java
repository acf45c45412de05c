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
@Produces
@Consumes(queue = "shop.orders")
interface Orders {
  @RoutingKey("order.made")
//            ^ error: [WARREN-624] Orders.placed had the routing key "order.placed" and has now "order.made", but others send or bind the old one; leave it, and add a message with the new key beside it
  void placed(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Order order);
}
