package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(long amount, double price, int count) {}
// ---- after
package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(int amount, float price, long count) {}
//               ^ error: [WARREN-615] amount of Order was integer (int64) and is now integer (int32), and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
//                             ^ error: [WARREN-615] price of Order was number (double) and is now number (float), and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
