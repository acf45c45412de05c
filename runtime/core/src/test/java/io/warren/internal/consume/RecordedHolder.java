package io.warren.internal.consume;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.TimeSource;
import java.util.ArrayList;
import java.util.List;

/** Holds deliveries and remembers what became of them. */
final class RecordedHolder implements TakenDelivery.Holder {
  final List<TakenDelivery> handled = new ArrayList<>();
  final List<TakenDelivery> settled = new ArrayList<>();

  TakenDelivery take(Delivery delivery, TimeSource time) {
    return new TakenDelivery(delivery, time.now(), this);
  }

  @Override
  public void handle(TakenDelivery delivery) {
    handled.add(delivery);
  }

  @Override
  public void settled(TakenDelivery delivery) {
    settled.add(delivery);
  }
}
