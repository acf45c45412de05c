package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(
    queue = "orders",
    bindings = {Consumes.NONE, "order.*"})
//             ^ error: [WARREN-411] NONE stands alone in bindings and means that the queue is bound by others, but here it has company; remove NONE or the others
interface Orders {
  void placed(String order);
}
