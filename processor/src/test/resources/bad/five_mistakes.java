package shop;

import io.warren.annotation.*;

record Order(String id) {}

@MessageContract(exchange = "shop")
// ^ error: [WARREN-203] a message is published with a routing key, but NoKey.placed has none; state it as routingKey of its @MessageContract
@Produces
interface NoKey {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.cancelled")
@Consumes(queue = "cancelled", prefetch = 0)
//                                        ^ error: [WARREN-303] prefetch of @Consumes is 1 to 65535, but here it is 0; write a value in that range
interface BadPrefetch {
  void cancelled(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.paid")
@Consumes(queue = "paid")
@Retry(times = 3, interval = "soon")
//                           ^ error: [WARREN-301] interval of @Retry is a duration, but "soon" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
interface BadInterval {
  void paid(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.split")
@Produces
@Consumes(queue = "split")
interface TwoParameters {
  void split(Order first, Order second);
//     ^ error: [WARREN-121] a message has one payload, the only parameter of its method, but TwoParameters.split has 2 parameters; put them into one record
}

@MessageContract(exchange = "shop", routingKey = "order.#")
//                                               ^ error: [WARREN-212] a message is sent with an exact key, but that of Pattern.any is "order.#", and * and # are wildcards of bindings; write the key without them, or leave @Produces out
@Produces
interface Pattern {
  void any(Order order);
}

class Users {
  NoKeySender noKey;
  BadPrefetchConsumer badPrefetch;
  BadIntervalHandler badInterval;
  TwoParametersSender sender;
  TwoParametersHandler handler;
  PatternTopology pattern;
}
