package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(int count, State state, @Nullable String note) {}
enum State {
  OPEN,
  PAID
}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(byte count, State state, String note, String more) {}
enum State {
  OPEN
}
