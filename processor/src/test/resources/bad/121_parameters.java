package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order, int amount);
//     ^ error: [WARREN-121] a message has one payload, the only parameter of its method, but Orders.placed has 2 parameters; put them into one record

  @RoutingKey("order.cancelled")
  void cancelled();
//     ^ error: [WARREN-121] a message has one payload, the only parameter of its method, but Orders.cancelled has no parameters; add the payload, an empty record if there is nothing to say
}
