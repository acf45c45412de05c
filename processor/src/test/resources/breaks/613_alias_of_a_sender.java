package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

record Order(String number) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

record Order(@JsonAlias("number") String id) {}
// ^ error: [WARREN-613] number of Order is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("number")), or add a message with another type beside this one

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}
