package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Batch(size = 10, flushInterval = "1s")
// ^ error: [WARREN-431] the messages of a batch get no reply, but Orders.placed has one; make the method void or remove @Batch
interface Orders {
  Integer placed(String order);
}
