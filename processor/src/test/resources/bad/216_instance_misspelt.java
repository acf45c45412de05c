package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.{Instance}")
//                ^ warning: [WARREN-216] {instance} is the only placeholder, but the queue "orders.{Instance}" has {Instance}, which stays as it is; did you mean {instance}?
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids.${instance}", exclusive = true, autoDelete = true)
//                ^ warning: [WARREN-216] {instance} is the only placeholder, but the queue "bids.${instance}" has ${instance}, which stays as it is; did you mean {instance}?
interface Bids {
  void placed(String bid);
}
