package com.acme.billing;

import com.acme.orders.OrderEvents;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link Orders}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Orders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class OrdersTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "orders";

  /**
   * The routing key of {@code placed}.
   */
  public static final String ROUTING_KEY_PLACED = "order.placed";

  /**
   * The wire name of {@code placed}.
   */
  public static final String TYPE_PLACED = "order.placed";

  /**
   * The routing key of {@code cancelled}.
   */
  public static final String ROUTING_KEY_CANCELLED = "order.cancelled";

  /**
   * The wire name of {@code cancelled}.
   */
  public static final String TYPE_CANCELLED = "order.cancelled";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = PRODUCED;

  static final MessageSpec<OrderEvents.Order, Void> MESSAGE_PLACED = MessageSpec.of(
          "com.acme.billing.Orders.placed",
          PayloadType.of(OrderEvents.Order.class))
      .type(TYPE_PLACED)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_PLACED)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<OrderEvents.Order, Void> MESSAGE_CANCELLED = MessageSpec.of(
          "com.acme.billing.Orders.cancelled",
          PayloadType.of(OrderEvents.Order.class))
      .type(TYPE_CANCELLED)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_CANCELLED)
      .persistent(true)
      .mandatory(true)
      .build();

  private OrdersTopology() {
  }
}
