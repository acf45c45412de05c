package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", deadExchange = "lost")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", exchangeType = ExchangeType.DIRECT, routingKey = "order.placed")
//                                                             ^ error: [WARREN-626] the exchange "shop" was TOPIC and is now DIRECT, but RabbitMQ does not change the type of one that exists; leave the type, or choose another name
@Consumes(queue = "orders", deadExchange = "lost", deadExchangeType = ExchangeType.FANOUT)
//                                                                                ^ error: [WARREN-626] the exchange "lost" was TOPIC and is now FANOUT, but RabbitMQ does not change the type of one that exists; leave the type, or choose another name
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
