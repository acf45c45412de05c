package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders", exclusive = true, autoDelete = true)
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.2", exclusive = true, autoDelete = true, maxPriority = 3)
interface Orders {
  void placed(Order order);
}

record Order(String id) {}
