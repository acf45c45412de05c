package shop;

import io.warren.annotation.*;
import java.util.List;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(String id, List<Item> items, int count, Price price) {}
record Item(long number) {}

record Price(String currency) {}
// ---- after
package shop;

import io.warren.annotation.*;
import java.util.List;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "orders")
interface Orders {
  void placed(Order order);
}

record Order(long id, List<Item> items, List<String> count, String price) {}
//                ^ error: [WARREN-615] id of Order was string and is now integer (int64), and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
//                                                   ^ error: [WARREN-615] count of Order was integer (int32) and is now array of string, and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
//                                                                 ^ error: [WARREN-615] price of Order was Price (object) and is now string, and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
record Item(String number) {}
//                 ^ error: [WARREN-615] number of Item was integer (int64) and is now string, and what is written as the one cannot always be read as the other; leave it and add an optional property, or a message with another type, beside it
