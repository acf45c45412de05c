package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Consumes(queue = "orders")
@Retry(times = 3, interval = "1m", multiplier = 2, maxInterval = "2m")
interface Fine {
  void placed(String order);
}

@MessageContract(exchange = "shop", routingKey = "order.paid")
@Consumes(queue = "paid")
@Retry(times = 3, interval = "5s", maxInterval = "1m")
//                                               ^ warning: [WARREN-424] maxInterval of @Retry changes nothing here, because every wait is 5s; remove it, or state a multiplier
interface Constant {
  void paid(String order);
}

@MessageContract(exchange = "shop", routingKey = "order.sent")
@Consumes(queue = "sent")
@Retry(times = 1, interval = "5s", multiplier = 2)
//                                              ^ warning: [WARREN-424] multiplier of @Retry changes nothing here, because there is one retry, after 5s; remove it, or raise times
interface Once {
  void sent(String order);
}

@MessageContract(exchange = "shop", routingKey = "order.late")
@Consumes(queue = "late")
@Retry(times = 3, interval = "5s", multiplier = 2, maxInterval = "1h")
//                                                               ^ warning: [WARREN-424] maxInterval of @Retry changes nothing here, because the longest wait is already 20s; remove it, or lower it
interface NeverReached {
  void late(String order);
}
