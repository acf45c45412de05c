package io.warren.examples.orders.shipping;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hands parcels to carriers, and follows them. */
public final class ShippingDock {
  private final Map<String, Parcel> parcels = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final ParcelPublisherSender publisher;

  public ShippingDock(Warren warren, InstantSource clock) {
    this.clock = clock;
    publisher = new ParcelPublisherSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new ShipOrderConsumer(this::ship));
    warren.consume(new CarrierScansConsumer(this::scanned));
  }

  private MessageResult<Void> ship(Message<Shipment> message) {
    Parcel parcel = parcel(message.body());
    parcels.put(parcel.tracking(), parcel);
    publisher.sendDispatched(parcel).now();
    return MessageResult.success();
  }

  private Parcel parcel(Shipment shipment) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    // The same number for the same order: a repeated message makes no second parcel.
    String tracking = "T-" + shipment.orderId();
    return shipment.express()
        ? new Parcel(shipment.orderId(), Parcel.Carrier.COURIER, tracking, today.plusDays(1))
        : new Parcel(shipment.orderId(), Parcel.Carrier.POST, tracking, today.plusDays(3));
  }

  private MessageResult<Void> scanned(Message<Scan> message) {
    Scan scan = message.body();
    Parcel parcel = parcels.get(scan.tracking());
    if (parcel == null) {
      return MessageResult.reject("unknown-parcel", "no parcel " + scan.tracking());
    }
    if (scan.place() == Scan.Place.CUSTOMER) {
      publisher.sendDelivered(parcel).now();
    }
    return MessageResult.success();
  }
}
