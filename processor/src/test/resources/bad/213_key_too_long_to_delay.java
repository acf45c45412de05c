package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")
//                                               ^ warning: [WARREN-213] a delayed message carries "<exchange>:<routing key>" with at most 239 bytes, but that of Orders.placed has 240, so it cannot be sent with delay; shorten the key
@Produces
interface Orders {
  void placed(String order);
}
