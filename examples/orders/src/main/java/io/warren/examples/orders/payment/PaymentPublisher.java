package io.warren.examples.orders.payment;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Tells of payments; only this package does. */
@MessageContract
@Produces
interface PaymentPublisher extends PaymentEvents {}
