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
import java.time.Duration;

/**
 * The exchanges, queues and bindings of {@link OrderEvents}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = OrderEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class OrderEventsTopology {
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
   * The routing key of {@code quote}.
   */
  public static final String ROUTING_KEY_QUOTE = "order.quote";

  /**
   * The wire name of {@code quote}.
   */
  public static final String TYPE_QUOTE = "quote";

  /**
   * The routing key of {@code cancelled}.
   */
  public static final String ROUTING_KEY_CANCELLED = "order.cancelled";

  /**
   * The wire name of {@code cancelled}.
   */
  public static final String TYPE_CANCELLED = "order.cancelled";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "orders.all";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_500 = "orders.all.retry.500";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_1250 = "orders.all.retry.1250";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_2000 = "orders.all.retry.2000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "orders.all.dead";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.DIRECT))
      .build();

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.DIRECT))
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
              .argument("x-dead-letter-routing-key", "orders.all")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 5)
              .argument("x-single-active-consumer", true)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_500)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "orders.all")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 500L)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_1250)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "orders.all")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 1250L)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_2000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "orders.all")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 2000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "orders.all"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "order.placed"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "order.quote"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "order.cancelled"))
      .consumed(new ConsumedQueue(QUEUE, "orders.all", DEAD_QUEUE, 5))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Order, Void> MESSAGE_PLACED = MessageSpec.of(
          "com.acme.OrderEvents.placed",
          PayloadType.of(Order.class))
      .type(TYPE_PLACED)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_PLACED)
      .priority(3)
      .expiration(Duration.ofMillis(1500))
      .persistent(false)
      .mandatory(false)
      .build();

  static final MessageSpec<Order, Quote> MESSAGE_QUOTE = MessageSpec.of(
          "com.acme.OrderEvents.quote",
          PayloadType.of(Order.class),
          PayloadType.of(Quote.class))
      .type(TYPE_QUOTE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_QUOTE)
      .priority(3)
      .expiration(Duration.ofMillis(1500))
      .persistent(false)
      .mandatory(false)
      .build();

  static final MessageSpec<Order, Void> MESSAGE_CANCELLED = MessageSpec.of(
          "com.acme.OrderEvents.cancelled",
          PayloadType.of(Order.class))
      .type(TYPE_CANCELLED)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_CANCELLED)
      .priority(3)
      .expiration(Duration.ofMillis(1500))
      .persistent(false)
      .mandatory(false)
      .build();

  private OrderEventsTopology() {
  }
}
