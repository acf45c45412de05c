package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "exact", exchangeType = ExchangeType.DIRECT, routingKey = "order.placed")
@Consumes(queue = "orders")
interface Fine {
  void placed(String order);
}

@MessageContract(exchange = "exact", exchangeType = ExchangeType.DIRECT, routingKey = "order.placed")
@Consumes(queue = "every", bindings = "order.*")
//                                    ^ error: [WARREN-418] only a topic exchange knows the wildcards * and #, but the binding key "order.*" has one, and "exact" is a direct one, which compares keys as they are; write the key out, or choose exchangeType = TOPIC
interface Every {
  void placed(String order);
}

@MessageContract(exchange = "exact", exchangeType = ExchangeType.DIRECT, routingKey = "order.#")
//                                                                                    ^ error: [WARREN-418] only a topic exchange knows the wildcards * and #, but the binding key "order.#" has one, and "exact" is a direct one, which compares keys as they are; write the key out, or choose exchangeType = TOPIC
@Consumes(queue = "each")
interface Each {
  void placed(String order);
}

@MessageContract(exchange = "all", exchangeType = ExchangeType.FANOUT, routingKey = "order.placed")
@Consumes(queue = "some", bindings = "order.*")
//                                   ^ error: [WARREN-418] only a topic exchange knows the wildcards * and #, but the binding key "order.*" has one, and "all" is a fanout one, which gives each message to every queue; leave the key out, or choose exchangeType = TOPIC
interface Some {
  void placed(String order);
}

@MessageContract(exchange = "all", exchangeType = ExchangeType.FANOUT, routingKey = "order.*")
//                                                                                  ^ error: [WARREN-418] only a topic exchange knows the wildcards * and #, but the binding key "order.*" has one, and "all" is a fanout one, which gives each message to every queue; leave the key out, or choose exchangeType = TOPIC
@Consumes(queue = "few")
interface Few {
  void placed(String order);
}

@MessageContract(exchange = "both", exchangeType = ExchangeType.DIRECT, routingKey = "order.*")
//                                                                                   ^ error: [WARREN-212] a message is sent with an exact key, but that of Both.placed is "order.*", and * and # are wildcards of bindings; write the key without them, or leave @Produces out
@Produces
@Consumes(queue = "both.orders")
interface Both {
  void placed(String order);
}
