package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces(expiration = "soon")
//                     ^ error: [WARREN-301] expiration of @Produces is a duration, but "soon" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
@Consumes(queue = "orders")
@Retry(times = 3, interval = "5 apples", maxInterval = "1.5s")
//                           ^ error: [WARREN-301] interval of @Retry is a duration, but "5 apples" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
//                                                     ^ error: [WARREN-301] maxInterval of @Retry is a duration, but "1.5s" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
@Dedup(interval = "5")
//                ^ error: [WARREN-301] interval of @Dedup is a duration, but "5" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
interface Orders {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "bid.placed")
@Consumes(queue = "bids")
@Batch(size = 2, flushInterval = "5S")
//                               ^ error: [WARREN-301] flushInterval of @Batch is a duration, but "5S" is none; write a whole number with ms, s, m, h or d, such as "5s", or ISO-8601, such as "PT5S"
interface Bids {
  void placed(String bid);
}
