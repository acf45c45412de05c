package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Consumes(queue = "orders")
@Batch(size = 10, flushInterval = "1s")
// ^ error: [WARREN-433] a batch is for contracts with one method, but Orders has 2; split the contract or remove @Batch
interface Orders {
  @RoutingKey("order.placed")
  void placed(String order);

  @RoutingKey("order.cancelled")
  void cancelled(String order);
}
