package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.{instance}", exclusive = true)
//                                                 ^ warning: [WARREN-404] an exclusive queue disappears with its connection anyway, but Orders does not say whether it goes with its consumer already; add autoDelete = true, or = false to keep it so long
interface Orders {
  void placed(String order);
}
