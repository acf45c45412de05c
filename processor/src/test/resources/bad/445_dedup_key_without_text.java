package shop;

import io.warren.annotation.*;
import java.util.List;
import java.util.Map;

record Customer(String name) {}

record Order(
    Customer customer,
    List<String> articles,
    Map<String, Customer> others,
    byte[] picture,
    Object note) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h", key = "customer")
//                            ^ error: [WARREN-445] a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or a time, but this one ends at Customer; go on to one of its properties or choose another key
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.seen")
@Consumes(queue = "seen")
@Dedup(interval = "1h", key = "articles")
//                            ^ error: [WARREN-445] a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or a time, but this one ends at List<String>; go on to one of its properties or choose another key
interface Seen {
  void seen(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.named")
@Consumes(queue = "named")
@Dedup(interval = "1h", key = "others.first")
//                            ^ error: [WARREN-445] a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or a time, but this one ends at Customer; go on to one of its properties or choose another key
interface Named {
  void named(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.shown")
@Consumes(queue = "shown")
@Dedup(interval = "1h", key = "picture")
//                            ^ error: [WARREN-445] a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or a time, but this one ends at byte[]; go on to one of its properties or choose another key
interface Shown {
  void shown(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.noted")
@Consumes(queue = "noted")
@Dedup(interval = "1h", key = "note")
//                            ^ error: [WARREN-445] a key of @Dedup ends at a value with one text, such as a String, a number, an enum, a UUID or a time, but this one ends at Object; go on to one of its properties or choose another key
interface Noted {
  void noted(Order order);
}
