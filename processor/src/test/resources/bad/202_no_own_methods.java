package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "other", routingKey = "order.*")
//                          ^ error: [WARREN-202] exchange of @MessageContract is for the methods that a contract declares itself, but Billing inherits all of its methods, and they keep what their own contract says; remove it
//                                                ^ error: [WARREN-202] routingKey of @MessageContract is for the methods that a contract declares itself, but Billing inherits all of its methods, and they keep what their own contract says; remove it
@Consumes(queue = "orders")
interface Billing extends Orders {}
