package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.{Instance}", deadQueue = "dead.${instance}")
//                ^ warning: [WARREN-216] {instance} is the only placeholder, but the queue "orders.{Instance}" has {Instance}, which stays as it is; did you mean {instance}?
//                                                 ^ warning: [WARREN-216] {instance} is the only placeholder, but the queue "dead.${instance}" has ${instance}, which stays as it is; did you mean {instance}?
interface Orders {
  void placed(String order);
}
