package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("placed")
  void placed(String order);

  @RoutingKey(value = "paid", type = "Paid")
  void paid(String order);
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("placed")
  void placed(String order);

  @RoutingKey(value = "paid", type = "Settled")
//                                   ^ error: [WARREN-623] Orders.paid was "Paid" on the wire and is now "Settled", but consumers find the method of a message by its type; state type = "Paid", or add a message with the new type beside it
  void paid(String order);
}
