package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
// ^ error: [WARREN-901] OrdersSender would be generated from Orders, but that type exists already; rename one of the two
  void placed(String order);
}

class OrdersSender {}
