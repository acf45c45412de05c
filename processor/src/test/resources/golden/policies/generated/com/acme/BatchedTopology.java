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
 * The exchanges, queues and bindings of {@link Batched}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Batched.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class BatchedTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "metering.old";

  /**
   * The routing key of {@code reading}.
   */
  public static final String ROUTING_KEY = "reading";

  /**
   * The wire name of {@code reading}.
   */
  public static final String TYPE = "reading";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "metering.archive";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_4320000000 = "metering.archive.retry.4320000000";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_8640000000 = "metering.archive.retry.8640000000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "metering.lost";

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.existing(EXCHANGE, ExchangeType.TOPIC))
      .exchange(Exchange.of("warren.dead", ExchangeType.DIRECT))
      .queue(
          Queue.named(DEAD_QUEUE)
              .argument("x-queue-type", "quorum")
              .argument("x-delivery-limit", 2147483647)
              .argument("x-overflow", "reject-publish")
              .build())
      .queue(
          Queue.named(QUEUE)
              .existing()
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_4320000000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "metering.archive")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 4320000000L)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_8640000000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "metering.archive")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 8640000000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "metering.archive"))
      .consumed(new ConsumedQueue(QUEUE, "metering.archive", DEAD_QUEUE, Integer.MAX_VALUE))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<String, Void> MESSAGE = MessageSpec.of(
          "com.acme.Batched.reading",
          PayloadType.of(String.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .build();

  private BatchedTopology() {
  }
}
