package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;
import java.util.Optional;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id) {}

enum Unused {
  A
}
// ---- after
package shop;

import io.warren.annotation.*;
import org.jspecify.annotations.Nullable;
import java.util.Optional;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(@Nullable String note, String id, Optional<String> more) {}
