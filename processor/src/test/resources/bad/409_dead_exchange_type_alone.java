package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", deadExchangeType = ExchangeType.FANOUT)
//                                                         ^ error: [WARREN-409] deadExchangeType is the type of deadExchange, but Orders names no deadExchange; add it or remove the type
interface Orders {
  void placed(String order);
}
