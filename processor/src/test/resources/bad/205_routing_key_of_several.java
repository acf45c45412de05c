package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed", type = "order")
//                                               ^ error: [WARREN-205] routingKey of @MessageContract is for contracts with one method, but Orders has 2; move it into a @RoutingKey at each method
//                                                                      ^ error: [WARREN-205] type of @MessageContract is for contracts with one method, but Orders has 2; move it into a @RoutingKey at each method
@Produces
interface Orders {
  void placed(String order);

  void cancelled(String order);
}
