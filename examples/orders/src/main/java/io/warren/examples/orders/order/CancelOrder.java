package io.warren.examples.orders.order;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Cancels an order by its id, as long as it is not shipped; the reply is what it was then. */
@MessageContract(exchange = "order", routingKey = "order.cancel")
@Produces(expiration = "30s")
@Consumes(queue = "order.cancel")
@Retry(times = 2, interval = "1s")
public interface CancelOrder {
  OrderView cancel(String orderId);
}
