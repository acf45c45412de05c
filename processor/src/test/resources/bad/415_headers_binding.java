package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", exchangeType = ExchangeType.HEADERS, type = "order")
@Consumes(queue = "orders")
// ^ error: [WARREN-415] a headers exchange routes by the arguments of its bindings, and those of a contract have none, so that "orders" would get every message of "shop"; state bindings = NONE and bind the queue yourself, or choose another exchangeType
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", exchangeType = ExchangeType.HEADERS)
@Consumes(
    queue = "bids",
    bindings = {"one", "another"})
//             ^ error: [WARREN-415] a headers exchange routes by the arguments of its bindings, and those of a contract have none, so that "bids" would get every message of "shop"; state bindings = NONE and bind the queue yourself, or choose another exchangeType
interface Bids {
  @RoutingKey(value = "", type = "bid")
  void placed(String bid);

  @RoutingKey(value = "", type = "won")
  void won(String bid);
}
