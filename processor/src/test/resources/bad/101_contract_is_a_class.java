package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
class Orders {
// ^ error: [WARREN-101] a contract is an interface, but Orders is a class; make it an interface
  void placed(String order) {}
}

@MessageContract(exchange = "shop", routingKey = "order.cancelled")
enum Cancellations {
// ^ error: [WARREN-101] a contract is an interface, but Cancellations is an enum; make it an interface
  ORDER
}
