package shop;

import java.util.Map;
import io.warren.annotation.*;

record Customer(String name) {}

record Order(String id, Customer customer, Map<String, String> notes) {
  boolean isPaid() {
    return true;
  }
}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h", key = "customer.nmae")
//                            ^ error: [WARREN-443] key of @Dedup is a path of properties in the payload, but Customer has no "nmae"; did you mean "name"?
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.seen")
@Consumes(queue = "seen")
@Dedup(interval = "1h", key = "number")
//                            ^ error: [WARREN-443] key of @Dedup is a path of properties in the payload, but Order has no "number"; use one of customer, id, notes, paid
interface Seen {
  void seen(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.named")
@Consumes(queue = "named")
@Dedup(interval = "1h", key = "customer.name.length")
//                            ^ error: [WARREN-443] key of @Dedup is a path of properties in the payload, but String has no "length"; end the path before it
interface Named {
  void named(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.noted")
@Consumes(queue = "noted")
@Dedup(interval = "1h", key = "notes.anything")
interface Fine {
  void noted(Order order);
}
