package shop;

import io.warren.annotation.*;
import java.util.Map;

record Order(Object note, Map<String, Object> notes) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Dedup(interval = "1h", key = "note.id")
//                            ^ error: [WARREN-444] the key of @Dedup is read by generated code, but whether Object has "id" is known only when it runs; name a type with properties there or choose another key
interface Orders {
  void placed(Order order);
}

@MessageContract(exchange = "shop", routingKey = "order.seen")
@Consumes(queue = "seen")
@Dedup(interval = "1h", key = "notes.customer.id")
//                            ^ error: [WARREN-444] the key of @Dedup is read by generated code, but whether Object has "id" is known only when it runs; name a type with properties there or choose another key
interface Seen {
  void seen(Order order);
}

@MessageContract(exchange = "shop", routingKey = "anything")
@Consumes(queue = "anything")
@Dedup(interval = "1h", key = "id")
//                            ^ error: [WARREN-444] the key of @Dedup is read by generated code, but whether Object has "id" is known only when it runs; name a type with properties there or choose another key
interface Anything {
  void anything(Object any);
}
