package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "amq.topic", routingKey = "order.placed")
//                          ^ error: [WARREN-211] names that start with "amq." or "warren." belong to RabbitMQ and to Warren, but the exchange is "amq.topic"; add declare = false to use what RabbitMQ has, or choose another name
@Consumes(queue = "amq.orders", deadExchange = "warren.dead", deadQueue = "warren.orders")
//                ^ error: [WARREN-211] names that start with "amq." or "warren." belong to RabbitMQ and to Warren, but the queue is "amq.orders"; choose another name
//                                             ^ error: [WARREN-211] names that start with "amq." or "warren." belong to RabbitMQ and to Warren, but the deadExchange is "warren.dead"; choose another name
//                                                                        ^ error: [WARREN-211] names that start with "amq." or "warren." belong to RabbitMQ and to Warren, but the deadQueue is "warren.orders"; choose another name
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "warren.bids", routingKey = "bid.placed", declare = false)
//                          ^ error: [WARREN-211] names that start with "amq." or "warren." belong to RabbitMQ and to Warren, but the exchange is "warren.bids"; choose another name
interface Bids {
  void placed(String bid);
}
