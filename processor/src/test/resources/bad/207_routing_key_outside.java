package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(String order);

  @RoutingKey("order.helped")
// ^ error: [WARREN-207] @RoutingKey is for the abstract methods of a contract, but Orders.help is none; remove it
  default void help(String order) {}
}

interface Plain {
  @RoutingKey("order.placed")
// ^ error: [WARREN-207] @RoutingKey is for the abstract methods of a contract, but Plain.placed is none; remove it
  void placed(String order);
}
