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
 * The exchanges, queues and bindings of {@link Passing}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Passing.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class PassingTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "metering";

  /**
   * The routing key of {@code reading}.
   */
  public static final String ROUTING_KEY = "reading";

  /**
   * The wire name of {@code reading}.
   */
  public static final String TYPE = "meter.reading";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "metering.passing";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "metering.passing.dead";

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
              .exclusive()
              .autoDelete()
              .argument("x-queue-type", "classic")
              .argument("x-dead-letter-exchange", "warren.dead")
              .argument("x-dead-letter-routing-key", "metering.passing")
              .argument("x-max-priority", 5)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "metering.passing"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "reading"))
      .consumed(new ConsumedQueue(QUEUE, "metering.passing", DEAD_QUEUE, Integer.MAX_VALUE))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<String, Void> MESSAGE = MessageSpec.of(
          "com.acme.Passing.reading",
          PayloadType.of(String.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .build();

  private PassingTopology() {
  }
}
