package io.warren.examples.orders.order;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** All orders, in memory; a real shop has a database. Thread-safe. */
final class OrderBook {
  private final Map<String, OrderView> orders = new ConcurrentHashMap<>();
  private final InstantSource clock;

  OrderBook(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds an order that is not there yet. */
  void add(Order order) {
    orders.putIfAbsent(order.id(), new OrderView(order, List.of(step(OrderStatus.PLACED)), null));
  }

  Optional<OrderView> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  List<OrderView> ofCustomer(String email) {
    return orders.values().stream()
        .filter(view -> view.order().customer().email().equals(email))
        .toList();
  }

  /**
   * Moves an order on where that is possible.
   *
   * @return the order as it is afterwards. Who asks for its status, and not whether this call has
   *     moved it, does the same when a message comes again
   * @throws NoSuchElementException when there is no such order
   */
  OrderView move(String id, OrderStatus next) {
    return change(id, next, view -> view.with(step(next)));
  }

  /** Cancels an order as {@link #move} moves it; the first reason stays. */
  OrderView cancel(String id, Cancellation.Reason reason) {
    OrderStatus next = OrderStatus.CANCELLED;
    return change(id, next, view -> view.with(step(next), reason));
  }

  private OrderView change(String id, OrderStatus next, UnaryOperator<OrderView> change) {
    OrderView changed =
        orders.computeIfPresent(
            id, (unused, view) -> view.status().canBecome(next) ? change.apply(view) : view);
    if (changed == null) {
      throw new NoSuchElementException("there is no order " + id);
    }
    return changed;
  }

  private OrderView.Step step(OrderStatus status) {
    return new OrderView.Step(status, clock.instant());
  }
}
