package com.acme;

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
 * The exchanges, queues and bindings of {@link Shop.Orders}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Shop.Orders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class Shop_OrdersTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "shop";

  /**
   * The routing key of {@code buy}.
   */
  public static final String ROUTING_KEY = "shop.order";

  /**
   * The wire name of {@code buy}.
   */
  public static final String TYPE = "shop.order";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "shop.orders";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "shop.orders.dead";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
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
              .argument("x-dead-letter-routing-key", "shop.orders")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "shop.orders"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "shop.order"))
      .consumed(new ConsumedQueue(QUEUE, "shop.orders", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Shop.Order, Shop.Receipt> MESSAGE = MessageSpec.of(
          "com.acme.Shop.Orders.buy",
          PayloadType.of(Shop.Order.class),
          PayloadType.of(Shop.Receipt.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .persistent(true)
      .mandatory(true)
      .build();

  private Shop_OrdersTopology() {
  }
}
