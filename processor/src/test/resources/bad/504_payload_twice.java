package shop;

import io.warren.annotation.*;
import java.util.List;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Sent {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
//                                               ^ warning: [WARREN-504] whoever binds a routing key gets all that is sent with it, but "order.placed" on "shop" carries Order in Orders.placed and List<String> in Texts.placed; use one payload, or give one of them another key
@Consumes(queue = "texts")
interface Texts {
  void placed(List<String> order);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "archive")
interface Archive {
  void keep(byte[] anything);
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop")
@Produces
interface ToldApart {
  @RoutingKey(value = "bid", type = "bid.placed")
  void placed(Order bid);

  @RoutingKey(value = "bid", type = "bid.dropped")
  void dropped(int number);
}

record Order(String id) {}
