package io.warren.examples.orders.shipping;

import io.warren.annotation.MessageContract;
import io.warren.annotation.RoutingKey;

/** What happens to parcels on their way. Whoever wants to know extends it. */
@MessageContract(exchange = "shipping")
public interface ParcelEvents {
  @RoutingKey("parcel.dispatched")
  void dispatched(Parcel parcel);

  @RoutingKey("parcel.delivered")
  void delivered(Parcel parcel);
}
