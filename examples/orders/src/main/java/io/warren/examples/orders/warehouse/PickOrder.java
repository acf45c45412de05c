package io.warren.examples.orders.warehouse;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Fetches an order from the shelves; express orders first. */
@MessageContract(exchange = "warehouse", routingKey = "order.pick")
@Produces(priority = 1)
@Consumes(queue = "warehouse.picking", maxPriority = 5, prefetch = 2, concurrency = 2)
interface PickOrder {
  void pick(PickList list);
}
