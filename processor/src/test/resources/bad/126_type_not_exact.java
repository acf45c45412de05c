package shop;

import java.util.List;
import java.util.Map;
import io.warren.annotation.*;

@MessageContract(exchange = "shop")
@Produces
@Consumes(queue = "orders")
interface Orders {
  @RoutingKey("order.placed")
  void placed(List<? extends Number> orders);
//                                   ^ error: [WARREN-126] a payload or reply type is exact, so that it can be decoded, but the payload of Orders.placed has a wildcard or a raw type in it; name the type

  @RoutingKey("order.counted")
  Map<String, ?> counted(String order);
//               ^ error: [WARREN-126] a payload or reply type is exact, so that it can be decoded, but the reply of Orders.counted has a wildcard or a raw type in it; name the type

  @RoutingKey("order.listed")
  void listed(@SuppressWarnings("rawtypes") List orders);
//                                               ^ error: [WARREN-126] a payload or reply type is exact, so that it can be decoded, but the payload of Orders.listed has a wildcard or a raw type in it; name the type
}
