package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h")
// ^ error: [WARREN-441] a duplicate request would get no reply, but Orders.placed has one; make the method void or remove @Dedup
interface Orders {
  Integer placed(String order);
}
