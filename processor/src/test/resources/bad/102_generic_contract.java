package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders<T, K> {
// ^ error: [WARREN-102] a contract has no type parameters, but Orders has <T, K>; name the payload types in its methods
  void placed(T order);
}
