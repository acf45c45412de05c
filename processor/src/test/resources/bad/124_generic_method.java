package shop;

import io.warren.annotation.*;

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
interface Orders {
  <T extends Comparable<T>> void placed(T order);
//                               ^ error: [WARREN-124] a message has a fixed payload type, but Orders.placed has the type parameters <T>; remove them and name the payload type
}
