package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order);

  void cancelled(String order);
//     ^ error: [WARREN-204] Orders has several methods, each with its own key, but cancelled has none; add @RoutingKey(...) to it
}
