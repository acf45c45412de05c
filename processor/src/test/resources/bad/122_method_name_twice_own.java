package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order);

  @RoutingKey("order.placed.many")
  void placed(java.util.List<String> orders);
//     ^ error: [WARREN-122] the methods of a contract have different names, because the generated methods are named after them, but Orders has Orders.placed(String) and Orders.placed(List<String>); rename one
}
