package io.warren.examples.orders.order;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;
import java.util.List;

/** Asks for orders. Nobody waits longer than 10 s for an answer. */
@MessageContract(exchange = "order")
@Produces(expiration = "10s", persistent = false)
@Consumes(queue = "order.queries", concurrency = 8)
public interface OrderQueries {
  @RoutingKey("order.find")
  OrderView find(String orderId);

  @RoutingKey("order.list")
  List<OrderView> ofCustomer(String email);
}
