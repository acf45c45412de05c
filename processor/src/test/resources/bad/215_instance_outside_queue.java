package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.{instance}")
//                                               ^ error: [WARREN-215] {instance} is replaced in queue of @Consumes alone, because everything else outlives the process, but the routing key is "order.{instance}"; remove it there
@Consumes(
    queue = "orders.{instance}",
    exclusive = true,
    autoDelete = true,
    deadQueue = "dead.{instance}",
//              ^ error: [WARREN-215] {instance} is replaced in queue of @Consumes alone, because everything else outlives the process, but the deadQueue is "dead.{instance}"; remove it there
    deadExchange = "dead.{instance}")
//                 ^ error: [WARREN-215] {instance} is replaced in queue of @Consumes alone, because everything else outlives the process, but the deadExchange is "dead.{instance}"; remove it there
interface Orders {
  void placed(String order);
}
