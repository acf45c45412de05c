package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
@Retry(times = 3, interval = "5s")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

/** Said. */
@MessageContract(exchange = "shop", routingKey = "order.placed")
@Retry(times = 5, interval = "1s")
@Consumes(queue = "orders", prefetch = 64, concurrency = 4, deadExchange = "lost")
@Produces(expiration = "1d", mandatory = false)
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

@MessageContract(exchange = "shop", routingKey = "paid")
@Produces
interface Payments {
  void paid(String order);
}
