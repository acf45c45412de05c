package io.warren.examples.orders.shipping;

import java.time.OffsetDateTime;

/** The carrier has seen a parcel. */
public record Scan(String tracking, Place place, OffsetDateTime time) {
  /** Where it was. */
  public enum Place {
    DEPOT,
    TRUCK,
    CUSTOMER
  }
}
