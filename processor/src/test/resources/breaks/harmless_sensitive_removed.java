package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Sensitive;
import java.util.List;

record Card(@Sensitive String number, @Sensitive Holder holder) {}

record Holder(String name, @Sensitive String born) {}

record Order(List<Card> cards) {}

record Receipt(@Sensitive String code) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  Receipt placed(Order order);
}
// ---- after
package shop;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Sensitive;
import java.util.List;

record Card(String number, Holder holder) {}

record Holder(String name, @Sensitive String born) {}

record Order(List<Card> cards) {}

record Receipt(String code) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  Receipt placed(Order order);
}
