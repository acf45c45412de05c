package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed", codec = String.class)
//                                                                             ^ error: [WARREN-141] codec of @MessageContract is a class that implements io.warren.codec.Codec, but String does not; implement it or name another class
interface Orders {
  void placed(Integer order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed", codec = byte[].class)
//                                                                           ^ error: [WARREN-141] codec of @MessageContract is a class that implements io.warren.codec.Codec, but byte[] does not; implement it or name another class
interface Bids {
  void placed(Integer bid);
}

@MessageContract(exchange = "shop", routingKey = "sale.placed", codec = void.class)
interface Sales {
  void placed(Integer sale);
}
