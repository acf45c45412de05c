package io.warren.internal.settle;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.TimeSource;
import java.util.ArrayList;
import java.util.List;

/** Holds deliveries and remembers what became of them. */
public final class RecordedHolder implements TakenDelivery.Holder {
  private final List<TakenDelivery> settled = new ArrayList<>();

  public TakenDelivery take(Delivery delivery, TimeSource time) {
    return new TakenDelivery(delivery, time.now(), this);
  }

  public List<TakenDelivery> settled() {
    return List.copyOf(settled);
  }

  @Override
  public void handle(TakenDelivery delivery) {
    throw new AssertionError("nobody handles this");
  }

  @Override
  public void settled(TakenDelivery delivery) {
    settled.add(delivery);
  }
}
