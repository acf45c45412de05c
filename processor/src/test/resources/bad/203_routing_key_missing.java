package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
// ^ error: [WARREN-203] a message is published with a routing key, but Orders.placed has none; state it as routingKey of its @MessageContract
@Produces
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", exchangeType = ExchangeType.TOPIC)
interface Bids {
  @RoutingKey("")
//            ^ error: [WARREN-203] a message is published with a routing key, but Bids.placed has none; state it as the value of its @RoutingKey
  void placed(Integer bid);

  @RoutingKey("bid.raised")
  void raised(Integer bid);
}
