package io.warren.examples.orders.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order and how far it is.
 *
 * @param steps the last one is the present
 * @param cancelled why the order will not be shipped; null unless it was cancelled
 */
public record OrderView(Order order, List<Step> steps, Cancellation.@Nullable Reason cancelled) {
  /** Since when an order had a status. */
  public record Step(OrderStatus status, Instant since) {}

  public OrderStatus status() {
    return steps.get(steps.size() - 1).status();
  }

  /** Whether the order has or had a status. */
  boolean reached(OrderStatus status) {
    return steps.stream().anyMatch(step -> step.status() == status);
  }

  OrderView with(Step step) {
    return with(step, null);
  }

  OrderView with(Step step, Cancellation.@Nullable Reason reason) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new OrderView(order, List.copyOf(more), reason);
  }
}
