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
 * The exchanges, queues and bindings of {@link Deduplicated}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Deduplicated.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class DeduplicatedTopology {
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
  public static final String QUEUE = "metering.readings";

  /**
   * Where a duplicate waits for the message that is being handled.
   */
  public static final String RETRY_QUEUE_5000 = "metering.readings.retry.5000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "metering.readings.dead";

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
              .argument("x-queue-type", "classic")
              .argument("x-dead-letter-exchange", "warren.dead")
              .argument("x-dead-letter-routing-key", "metering.readings")
              .argument("x-max-priority", 5)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_5000)
              .exclusive()
              .argument("x-queue-type", "classic")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "metering.readings")
              .argument("x-message-ttl", 5000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "metering.readings"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "reading"))
      .consumed(new ConsumedQueue(QUEUE, "metering.readings", DEAD_QUEUE, Integer.MAX_VALUE))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<String, Void> MESSAGE = MessageSpec.of(
          "com.acme.Deduplicated.reading",
          PayloadType.of(String.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .build();

  private DeduplicatedTopology() {
  }
}
