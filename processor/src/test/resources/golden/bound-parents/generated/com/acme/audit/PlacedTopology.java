package com.acme.audit;

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
 * The exchanges, queues and bindings of {@link Placed}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Placed.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PlacedTopology {
  /**
   * The exchange of {@code placed}.
   */
  public static final String EXCHANGE_PLACED = "shop";

  /**
   * The exchange of {@code cancelled}.
   */
  public static final String EXCHANGE_CANCELLED = "shop";

  /**
   * The exchange of {@code low}.
   */
  public static final String EXCHANGE_LOW = "stock";

  /**
   * The exchange of {@code out}.
   */
  public static final String EXCHANGE_OUT = "stock";

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
   * The routing key of {@code low}.
   */
  public static final String ROUTING_KEY_LOW = "stock.low";

  /**
   * The wire name of {@code low}.
   */
  public static final String TYPE_LOW = "stock.low";

  /**
   * The routing key of {@code out}.
   */
  public static final String ROUTING_KEY_OUT = "stock.out";

  /**
   * The wire name of {@code out}.
   */
  public static final String TYPE_OUT = "stock.out";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "audit.placed";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "audit.placed.dead";

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE_PLACED, ExchangeType.TOPIC))
      .exchange(Exchange.of(EXCHANGE_LOW, ExchangeType.DIRECT))
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
              .argument("x-dead-letter-routing-key", "audit.placed")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "audit.placed"))
      .binding(Binding.toQueue(EXCHANGE_PLACED, QUEUE, "*.placed"))
      .consumed(new ConsumedQueue(QUEUE, "audit.placed", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<String, Void> MESSAGE_PLACED = MessageSpec.of(
          "com.acme.audit.Placed.placed",
          PayloadType.of(String.class))
      .type(TYPE_PLACED)
      .exchange(EXCHANGE_PLACED)
      .routingKey(ROUTING_KEY_PLACED)
      .build();

  static final MessageSpec<String, Void> MESSAGE_CANCELLED = MessageSpec.of(
          "com.acme.audit.Placed.cancelled",
          PayloadType.of(String.class))
      .type(TYPE_CANCELLED)
      .exchange(EXCHANGE_CANCELLED)
      .routingKey(ROUTING_KEY_CANCELLED)
      .build();

  static final MessageSpec<String, Void> MESSAGE_LOW = MessageSpec.of(
          "com.acme.audit.Placed.low",
          PayloadType.of(String.class))
      .type(TYPE_LOW)
      .exchange(EXCHANGE_LOW)
      .routingKey(ROUTING_KEY_LOW)
      .build();

  static final MessageSpec<String, Void> MESSAGE_OUT = MessageSpec.of(
          "com.acme.audit.Placed.out",
          PayloadType.of(String.class))
      .type(TYPE_OUT)
      .exchange(EXCHANGE_OUT)
      .routingKey(ROUTING_KEY_OUT)
      .build();

  private PlacedTopology() {
  }
}
