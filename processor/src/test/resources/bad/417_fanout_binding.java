package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "all", exchangeType = ExchangeType.FANOUT, routingKey = "order.placed")
@Consumes(queue = "orders")
interface Fine {
  void placed(String order);
}

@MessageContract(exchange = "all", exchangeType = ExchangeType.FANOUT, routingKey = "order.placed")
@Consumes(queue = "placed", bindings = "order.placed")
//                                     ^ warning: [WARREN-417] a fanout exchange gives each message to every queue that is bound, whatever the key, but bindings says "order.placed" for "all"; leave bindings out, or choose another exchangeType
interface Orders {
  void placed(String order);
}
