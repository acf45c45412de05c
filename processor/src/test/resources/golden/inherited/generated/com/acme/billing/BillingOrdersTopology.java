package com.acme.billing;

import com.acme.orders.OrderEvents;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumedQueue;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link BillingOrders}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = BillingOrders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class BillingOrdersTopology {
  /**
   * The exchange of {@code placed}.
   */
  public static final String EXCHANGE_PLACED = "orders";

  /**
   * The exchange of {@code cancelled}.
   */
  public static final String EXCHANGE_CANCELLED = "orders";

  /**
   * The exchange of {@code refunded}.
   */
  public static final String EXCHANGE_REFUNDED = "refunds";

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
   * The routing key of {@code refunded}.
   */
  public static final String ROUTING_KEY_REFUNDED = "refund";

  /**
   * The wire name of {@code refunded}.
   */
  public static final String TYPE_REFUNDED = "refund";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "billing.orders";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "billing.orders.dead";

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE_PLACED, ExchangeType.TOPIC))
      .exchange(Exchange.of(EXCHANGE_REFUNDED, ExchangeType.FANOUT))
      .exchange(Exchange.of("warren.dead", ExchangeType.DIRECT))
      .queue(
          Queue.named(DEAD_QUEUE)
              .argument("x-queue-type", "quorum")
              .argument("x-delivery-limit", 2147483647)
              .argument("x-overflow", "reject-publish")
              .build())
      .queue(
          Queue.named(QUEUE)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "warren.dead")
              .argument("x-dead-letter-routing-key", "billing.orders")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "billing.orders"))
      .binding(Binding.toQueue(EXCHANGE_PLACED, QUEUE, "order.placed"))
      .binding(Binding.toQueue(EXCHANGE_PLACED, QUEUE, "order.cancelled"))
      .binding(Binding.toQueue(EXCHANGE_REFUNDED, QUEUE, "refund"))
      .consumed(new ConsumedQueue(QUEUE, "billing.orders", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<OrderEvents.Order, Void> MESSAGE_PLACED = MessageSpec.of(
          "com.acme.billing.BillingOrders.placed",
          PayloadType.of(OrderEvents.Order.class))
      .type(TYPE_PLACED)
      .exchange(EXCHANGE_PLACED)
      .routingKey(ROUTING_KEY_PLACED)
      .build();

  static final MessageSpec<OrderEvents.Order, Void> MESSAGE_CANCELLED = MessageSpec.of(
          "com.acme.billing.BillingOrders.cancelled",
          PayloadType.of(OrderEvents.Order.class))
      .type(TYPE_CANCELLED)
      .exchange(EXCHANGE_CANCELLED)
      .routingKey(ROUTING_KEY_CANCELLED)
      .build();

  static final MessageSpec<String, Void> MESSAGE_REFUNDED = MessageSpec.of(
          "com.acme.billing.BillingOrders.refunded",
          PayloadType.of(String.class))
      .type(TYPE_REFUNDED)
      .exchange(EXCHANGE_REFUNDED)
      .routingKey(ROUTING_KEY_REFUNDED)
      .build();

  private BillingOrdersTopology() {
  }
}
