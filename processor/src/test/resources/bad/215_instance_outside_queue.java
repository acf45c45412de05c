package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.{instance}")
//                                               ^ error: [WARREN-215] {instance} is replaced in the names of queues alone, but the routing key is "order.{instance}"; remove it there
@Consumes(queue = "orders.{instance}", deadExchange = "dead.{instance}")
//                                                    ^ error: [WARREN-215] {instance} is replaced in the names of queues alone, but the deadExchange is "dead.{instance}"; remove it there
interface Orders {
  void placed(String order);
}
