package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.TYPE_USE)
@interface Nullable {}

record Order(int amount) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}
// ---- after
package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Target(ElementType.TYPE_USE)
@interface Nullable {}

record Order(@Nullable int amount) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}
