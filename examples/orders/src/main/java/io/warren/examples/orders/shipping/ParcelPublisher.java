package io.warren.examples.orders.shipping;

import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** Tells of parcels; only this package does. */
@MessageContract
@Produces
interface ParcelPublisher extends ParcelEvents {}
