package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
  @RoutingKey("order.placed")
// ^ error: [WARREN-206] @RoutingKey is for contracts with several methods, but Orders has one; state routingKey and type in its @MessageContract
  void placed(String order);
}
