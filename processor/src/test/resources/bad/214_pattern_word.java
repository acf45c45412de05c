package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(
    queue = "orders",
    bindings = {"order.*", "#", "order.a*", "order#"})
//             ^ warning: [WARREN-214] * and # are wildcards only as whole words between dots, but the binding key "order.a*" has one inside "a*", where it is an ordinary character; write it between dots
//             ^ warning: [WARREN-214] * and # are wildcards only as whole words between dots, but the binding key "order#" has one inside "order#", where it is an ordinary character; write it between dots
interface Orders {
  void placed(String order);
}
