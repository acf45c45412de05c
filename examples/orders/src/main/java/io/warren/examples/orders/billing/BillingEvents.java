package io.warren.examples.orders.billing;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;
import io.warren.examples.orders.payment.PaymentEvents;
import io.warren.examples.orders.shipping.ParcelEvents;

/** What is booked: parcels that have left, and money that has moved. */
@MessageContract
@Consumes(queue = "billing.events", deadExchange = "shop.dead")
@Retry(times = 5, interval = "5s", multiplier = 4)
interface BillingEvents extends PaymentEvents, ParcelEvents {}
