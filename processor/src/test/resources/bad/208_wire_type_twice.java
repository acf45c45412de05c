package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order);

  @RoutingKey("order.placed")
// ^ error: [WARREN-208] a consumer tells the messages of a contract apart by their wire names, but Orders.placed and Orders.placedAgain both have "order.placed"; give one of them another type = ...
  void placedAgain(String order);

  @RoutingKey(value = "order.cancelled", type = "order.placed")
//                                              ^ error: [WARREN-208] a consumer tells the messages of a contract apart by their wire names, but Orders.placed and Orders.cancelled both have "order.placed"; give one of them another type = ...
  void cancelled(String order);
}
