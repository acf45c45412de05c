package io.warren.examples.orders.order;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;
import io.warren.examples.orders.payment.PaymentEvents;
import io.warren.examples.orders.shipping.ParcelEvents;

/** What moves an order on: payments and parcels. */
@MessageContract
@Consumes(queue = "order.progress", deadExchange = "shop.dead")
@Retry(times = 4, interval = "1s", multiplier = 10)
interface OrderProgress extends PaymentEvents, ParcelEvents {}
