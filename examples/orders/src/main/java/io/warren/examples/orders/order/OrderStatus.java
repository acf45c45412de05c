package io.warren.examples.orders.order;

/** How far an order is. */
public enum OrderStatus {
  /** It is known, and not paid. */
  PLACED,
  /** It can be picked and shipped. */
  RELEASED,
  SHIPPED,
  DELIVERED,
  CANCELLED;

  boolean canBecome(OrderStatus next) {
    return switch (next) {
      case PLACED -> false;
      case RELEASED -> this == PLACED;
      case SHIPPED -> this == RELEASED;
      case DELIVERED -> this == SHIPPED;
      case CANCELLED -> this == PLACED || this == RELEASED;
    };
  }
}
