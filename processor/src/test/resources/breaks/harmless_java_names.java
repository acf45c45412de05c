package shop;

import io.warren.annotation.*;
import com.fasterxml.jackson.annotation.JsonProperty;

@MessageContract(exchange = "shop", routingKey = "placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, Order parent) {}

@MessageContract(exchange = "shop")
@Produces
interface Pair {
  @RoutingKey("a")
  void a(String text);

  @RoutingKey("b")
  void b(int number);
}
// ---- after
package shop;

import io.warren.annotation.*;
import com.fasterxml.jackson.annotation.JsonProperty;

@MessageContract(exchange = "shop", routingKey = "placed")
@Produces
@Consumes(queue = "orders")
interface Purchases {
  void made(Purchase purchase);
}

record Purchase(@JsonProperty("parent") Purchase before, String id) {}

@MessageContract(exchange = "shop")
@Produces
interface Pair {
  @RoutingKey("b")
  void a(int text);

  @RoutingKey("a")
  void b(String number);
}
