package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop ", routingKey = " order.placed", type = "order\u00a0placed")
//                          ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the exchange "shop " has one; remove it
//                                                ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the routing key " order.placed" has one; remove it
//                                                                        ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the type "order\u00a0placed" has one; remove it
@Produces
@Consumes(
    queue = "placed orders",
//          ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the queue "placed orders" has one; remove it
    deadQueue = "dead\torders",
//              ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the deadQueue "dead\u0009orders" has one; remove it
    deadExchange = "dead ",
//                 ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the deadExchange "dead " has one; remove it
    bindings = "order. placed")
//             ^ warning: [WARREN-217] a blank in a name is easily overlooked, but the binding key "order. placed" has one; remove it
interface Orders {
  void placed(String order);
}
