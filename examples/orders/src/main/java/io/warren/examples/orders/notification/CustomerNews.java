package io.warren.examples.orders.notification;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Retry;
import io.warren.examples.orders.order.OrderEvents;
import io.warren.examples.orders.shipping.ParcelEvents;

/** What customers get a mail about. */
@MessageContract
@Consumes(queue = "notification.news")
@Retry(times = 3, interval = "5s")
interface CustomerNews extends OrderEvents, ParcelEvents {}
