package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "order.queue", bindings = "order.*", deadExchange = "shop")
//                                                                    ^ error: [WARREN-412] dead letters leave their queue for good, but the binding "order.*" of exchange "shop" takes their key "order.queue" back to it, again and again; name another deadExchange or a narrower binding
interface Orders {
  void placed(String order);
}
