package com.acme.shop;

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
 * The exchanges, queues and bindings of {@link Prices}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Prices.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PricesTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "prices";

  /**
   * The routing key of {@code set}.
   */
  public static final String ROUTING_KEY_SET = "price.set";

  /**
   * The wire name of {@code set}.
   */
  public static final String TYPE_SET = "price.set";

  /**
   * The routing key of {@code note}.
   */
  public static final String ROUTING_KEY_NOTE = "price.note";

  /**
   * The wire name of {@code note}.
   */
  public static final String TYPE_NOTE = "price.note";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "prices";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "prices.dead";

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
              .argument("x-dead-letter-routing-key", "prices")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "prices"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "price.set"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "price.note"))
      .consumed(new ConsumedQueue(QUEUE, "prices", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  private static final Reversed CODEC = new Reversed();

  static final MessageSpec<Prices.Price, Prices.Price> MESSAGE_SET = MessageSpec.of(
          "com.acme.shop.Prices.set",
          PayloadType.of(Prices.Price.class),
          PayloadType.of(Prices.Price.class))
      .type(TYPE_SET)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_SET)
      .codec(CODEC)
      .persistent(true)
      .mandatory(true)
      .build();

  static final MessageSpec<String, String> MESSAGE_NOTE = MessageSpec.of(
          "com.acme.shop.Prices.note",
          PayloadType.of(String.class),
          PayloadType.of(String.class))
      .type(TYPE_NOTE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY_NOTE)
      .codec(CODEC)
      .persistent(true)
      .mandatory(true)
      .build();

  private PricesTopology() {
  }
}
