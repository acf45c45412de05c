package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(String order);
//     ^ error: [WARREN-615] the payload of Orders.placed was application/json and is now text/plain; charset=utf-8, and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
}
