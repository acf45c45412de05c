package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  String place(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void place(Order order);
//     ^ error: [WARREN-618] Orders.place has no reply any more, but requesters that are not yet upgraded wait for it; leave it, or add a method without a reply and with another type beside it
}

record Order(String id) {}
