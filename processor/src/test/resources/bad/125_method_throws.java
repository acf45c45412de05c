package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  void placed(String order) throws java.io.IOException;
//     ^ error: [WARREN-125] a contract says nothing of exceptions, because every handler may throw any, but Orders.placed declares "throws IOException"; remove it
}
