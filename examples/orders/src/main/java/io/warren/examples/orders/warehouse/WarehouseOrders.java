package io.warren.examples.orders.warehouse;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;
import io.warren.examples.orders.order.OrderEvents;

/** What the warehouse wants to know of orders. */
@MessageContract
@Consumes(queue = "warehouse.orders", deadExchange = "shop.dead")
@Retry(times = 3, interval = "5s")
interface WarehouseOrders extends OrderEvents {}
