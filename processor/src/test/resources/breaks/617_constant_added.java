package shop;

import io.warren.annotation.*;
import com.fasterxml.jackson.annotation.JsonProperty;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(State state) {}
enum State {
  OPEN
}
// ---- after
package shop;

import io.warren.annotation.*;
import com.fasterxml.jackson.annotation.JsonProperty;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(Order order);
}

record Order(State state) {}
enum State {
  OPEN,
  @JsonProperty("paid")
// ^ error: [WARREN-617] "paid" of State is new, but receivers that are not yet upgraded cannot read messages with it; upgrade them first, or add a message with another type beside this one
  PAID
}
