package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import java.util.Optional;

record Order(Optional<String> number, long amount) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}
// ---- after
package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import java.util.Optional;

record Order(@JsonAlias("number") String id, @JsonAlias("amount") int sum) {}
//                                       ^ error: [WARREN-612] id of Order is now required, but messages written before it may lack it or have null; leave it Optional, or @Nullable and no primitive
//                                                                    ^ error: [WARREN-615] sum of Order was integer (int64) and is now integer (int32), and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "shop.orders")
interface Orders {
  void placed(Order order);
}
