package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "exact", exchangeType = ExchangeType.DIRECT, routingKey = "order.placed")
@Consumes(queue = "orders")
interface Fine {
  void placed(String order);
}

@MessageContract(exchange = "exact", exchangeType = ExchangeType.DIRECT, routingKey = "order.placed")
@Consumes(queue = "every", bindings = "order.*")
//                                    ^ warning: [WARREN-418] a direct exchange compares keys as they are, but the binding key "order.*" has the wildcard "*" of a topic exchange; write the key out, or choose exchangeType = TOPIC
interface Every {
  void placed(String order);
}
