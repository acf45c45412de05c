package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", exchangeType = ExchangeType.FANOUT)
// ^ error: [WARREN-209] a message without a routing key names its wire type, but Orders.placed has none; add type = ...
@Produces
interface Orders {
  void placed(String order);
}
