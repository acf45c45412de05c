package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "")
//                ^ error: [WARREN-401] a consumer has a queue, but that of Orders has no name; state queue = ...
interface Orders {
  void placed(String order);
}
