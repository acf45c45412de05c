package io.warren.examples.orders.order;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Tells of orders; only this package does. */
@MessageContract
@Produces
interface OrderPublisher extends OrderEvents {}
