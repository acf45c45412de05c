package io.warren.examples.orders.shipping;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Hands a shipment to a carrier. */
@MessageContract(exchange = "shipping", routingKey = "order.ship")
@Produces
@Consumes(queue = "shipping.orders", deadExchange = "shop.dead")
@Retry(times = 5, interval = "10s", multiplier = 3)
public interface ShipOrder {
  void ship(Shipment shipment);
}
