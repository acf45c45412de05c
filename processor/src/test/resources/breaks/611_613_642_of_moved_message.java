package shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Order(String number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "shop.orders")
interface Placed {
  void placed(Order order);
}
// ---- after
package shop;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;

record Sent(String id) {}
// ^ error: [WARREN-613] number of Sent is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("number")), or add a message with another type beside this one

record Received(String number, String region) {}
//                                    ^ error: [WARREN-611] region of Received is new and required, but messages written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one

@MessageContract(exchange = "shop", routingKey = "order.placed")
//                                               ^ warning: [WARREN-504] whoever binds a routing key gets all that is sent with it, but "order.placed" on "shop" carries Received in In.placed and Sent in Out.placed; use one payload, or give one of them another key
@Produces
interface Out {
  void placed(Sent order);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders", deliveryLimit = 5)
//                                               ^ error: [WARREN-642] x-delivery-limit of the queue "shop.orders" was 20 and is now 5, but RabbitMQ does not change a queue that exists; leave it, or choose another name; what a broker has, warren.topology().diff() says
interface In {
  void placed(Received order);
}
