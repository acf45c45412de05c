package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
  @RoutingKey("placed")
  void placed(String order);

  @RoutingKey("paid")
  void paid(String order);

  @RoutingKey("sent")
  void sent(String order);
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
// ^ error: [WARREN-622] Orders.sent is removed, but others may still send or expect its type "sent"; leave it until nobody does
  @RoutingKey("placed")
  void placed(String order);

  @RoutingKey("paid")
  void paid(String order);
}
