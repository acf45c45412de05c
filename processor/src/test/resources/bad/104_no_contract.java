package shop;

import io.warren.annotation.*;

@Retry(times = 3, interval = "5s")
@Consumes(queue = "orders")
// ^ error: [WARREN-104] @Consumes belongs on a contract, but Orders neither has @MessageContract nor extends an interface that has; add @MessageContract(exchange = ...)
interface Orders {
  void placed(String order);
}
