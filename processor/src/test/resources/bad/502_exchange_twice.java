package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
//                          ^ error: [WARREN-502] an exchange has one type, but "shop" is DIRECT in Bids and TOPIC in Orders; make them equal or rename one
@Consumes(queue = "orders", deadExchange = "dead")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed", exchangeType = ExchangeType.DIRECT)
interface Bids {
  void placed(String bid);
}

@MessageContract(exchange = "parcels", routingKey = "parcel.sent")
@Consumes(queue = "parcels", deadExchange = "dead", deadExchangeType = ExchangeType.FANOUT)
//                                          ^ error: [WARREN-502] an exchange has one type, but "dead" is TOPIC in Orders and FANOUT in Parcels; make them equal or rename one
interface Parcels {
  void sent(String parcel);
}
