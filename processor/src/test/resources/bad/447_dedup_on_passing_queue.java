package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders.{instance}", exclusive = true, autoDelete = true)
//                                                                    ^ warning: [WARREN-447] while Redis is down a consumer with @Dedup hands its messages back and leaves its queue, but that of Orders is auto-delete and would then disappear with them; remove autoDelete or @Dedup
@Dedup(interval = "1h")
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "order.seen")
@Consumes(queue = "seen.{instance}", exclusive = true, autoDelete = false)
@Dedup(interval = "1h")
interface Fine {
  void seen(String order);
}
