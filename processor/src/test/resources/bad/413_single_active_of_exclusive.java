package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", exclusive = true, autoDelete = true, singleActive = true)
//                                                                              ^ warning: [WARREN-413] an exclusive queue serves one process anyway, but Orders also says singleActive, which is for queues that several processes consume; remove one of the two
interface Orders {
  void placed(String order);
}
