package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "placed")
interface Orders {
  State placed(Order order);
}

record Order(String id) {}

enum State {
  OPEN,
  PAID
}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "placed")
interface Orders {
  State placed(Order order);
}

record Order(String number) {}
// ^ error: [WARREN-613] id of Order is removed, but receivers that are not yet upgraded require it in messages; leave it there (if it is only renamed, with @JsonProperty("id")), or add a message with another type beside this one
//                  ^ error: [WARREN-611] number of Order is new and required, but messages written before it lack it; make it Optional, or @Nullable and no primitive, or add a message with another type beside this one

enum State {
// ^ error: [WARREN-616] "PAID" of State is removed, but replies written before may have it; leave it there until none of them is left
  OPEN,
  SENT
// ^ error: [WARREN-617] "SENT" of State is new, but receivers that are not yet upgraded cannot read replies with it; upgrade them first, or add a message with another type beside this one
}
