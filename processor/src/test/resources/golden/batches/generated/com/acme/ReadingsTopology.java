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
import java.util.Map;

/**
 * The exchanges, queues and bindings of {@link Readings}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Readings.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class ReadingsTopology {
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
  public static final String TYPE = "reading";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "metering.readings";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_1000 = "metering.readings.retry.1000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "metering.readings.dead";

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
              .argument("x-dead-letter-routing-key", "metering.readings")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_1000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "metering.readings")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 1000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "metering.readings"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "reading"))
      .consumed(new ConsumedQueue(QUEUE, "metering.readings", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Map<String, Integer>, Void> MESSAGE = MessageSpec.of(
          "com.acme.Readings.reading",
          new PayloadType<Map<String, Integer>>() {})
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .persistent(true)
      .mandatory(true)
      .build();

  private ReadingsTopology() {
  }
}
