package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", declare = false, bindings = "order.*", singleActive = true)
//                                                      ^ error: [WARREN-406] with declare = false the queue and its bindings are left as they are, but bindings would change them; remove one of the two
//                                                                                ^ error: [WARREN-406] with declare = false the queue and its bindings are left as they are, but singleActive would change them; remove one of the two
interface Orders {
  void placed(String order);
}
