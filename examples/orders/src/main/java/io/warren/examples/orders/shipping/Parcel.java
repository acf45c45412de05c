package io.warren.examples.orders.shipping;

import java.time.LocalDate;

/**
 * A shipment that a carrier has.
 *
 * @param tracking the carrier's number of it
 */
public record Parcel(String orderId, Carrier carrier, String tracking, LocalDate expected) {
  /** Who carries it. */
  public enum Carrier {
    POST,
    COURIER
  }
}
