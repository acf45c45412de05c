package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
interface Orders {
  void placed(String order);
}

@MessageContract
@Produces
interface MoreOrders extends Orders {
  @Override
  void placed(String order);
//     ^ error: [WARREN-123] an inherited message keeps the exchange and the key of its own contract, but MoreOrders declares placed of Orders once more; remove it here
}
