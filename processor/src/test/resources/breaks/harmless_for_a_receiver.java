package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(int count, State state, String note, String more) {}
enum State {
  OPEN
}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(long count, State state, @Nullable String note) {}
enum State {
  OPEN,
  PAID
}
