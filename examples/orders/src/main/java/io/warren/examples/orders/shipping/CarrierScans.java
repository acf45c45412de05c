package io.warren.examples.orders.shipping;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/**
 * The carriers' scans of parcels. The order matters, so of all processes one at a time is served.
 * Each carrier has its own keys below {@code scan}.
 */
@MessageContract(exchange = "carrier", routingKey = "scan.post", type = "scan")
@Produces
@Consumes(queue = "shipping.scans", bindings = "scan.#", singleActive = true)
public interface CarrierScans {
  void scanned(Scan scan);
}
