package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")
//                                               ^ warning: [WARREN-213] the exchange and the routing key of a delayed message have at most 233 bytes together, but those of Orders.placed have 239, so it cannot be sent with delay; shorten the key
@Produces
interface Orders {
  void placed(String order);
}
