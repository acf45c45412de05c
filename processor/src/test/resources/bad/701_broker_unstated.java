// -Awarren.rabbitmq=
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ^ error: [WARREN-701] -Awarren.rabbitmq is the version of the broker, but "" is none that Warren knows; write 3.10 to 3.13, or 4.0 and newer, such as -Awarren.rabbitmq=4.3
