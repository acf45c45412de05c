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
@Consumes(queue = "orders", deliveryLimit = 5, singleActive = true)
//                                          ^ error: [WARREN-642] x-delivery-limit of the queue "orders" was 20 and is now 5, but RabbitMQ does not change a queue that exists; leave it, or choose another name; what a broker has, warren.topology().diff() says
//                                                            ^ error: [WARREN-642] x-single-active-consumer of the queue "orders" was absent and is now true, but RabbitMQ does not change a queue that exists; leave it, or choose another name; what a broker has, warren.topology().diff() says
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
