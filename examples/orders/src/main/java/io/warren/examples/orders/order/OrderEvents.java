package io.warren.examples.orders.order;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

/** What happens to orders. Whoever wants to know extends it. */
@MessageContract(exchange = "order")
public interface OrderEvents {
  @RoutingKey("order.placed")
  void placed(Order order);

  @RoutingKey("order.released")
  void released(Order order);

  @RoutingKey("order.cancelled")
  void cancelled(Cancellation cancellation);
}
