package com.acme.audit;

import com.acme.shop.Prices;
import com.acme.shop.Reversed;
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
 * The exchanges, queues and bindings of {@link Audit}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Audit.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class AuditTopology {
  /**
   * The exchange of {@code set}.
   */
  public static final String EXCHANGE_SET = "prices";

  /**
   * The exchange of {@code note}.
   */
  public static final String EXCHANGE_NOTE = "prices";

  /**
   * The exchange of {@code counted}.
   */
  public static final String EXCHANGE_COUNTED = "stock";

  /**
   * The exchange of {@code closed}.
   */
  public static final String EXCHANGE_CLOSED = "audit";

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
   * The routing key of {@code counted}.
   */
  public static final String ROUTING_KEY_COUNTED = "stock.counted";

  /**
   * The wire name of {@code counted}.
   */
  public static final String TYPE_COUNTED = "stock.counted";

  /**
   * The routing key of {@code closed}.
   */
  public static final String ROUTING_KEY_CLOSED = "audit.closed";

  /**
   * The wire name of {@code closed}.
   */
  public static final String TYPE_CLOSED = "audit.closed";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "audit.{instance}";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_5000 = "audit.{instance}.retry.5000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "audit.instances.dead";

  /**
   * What a consumer declares.
   */
  public static final Topology CONSUMED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE_SET, ExchangeType.TOPIC))
      .exchange(Exchange.of(EXCHANGE_COUNTED, ExchangeType.TOPIC))
      .exchange(Exchange.of(EXCHANGE_CLOSED, ExchangeType.TOPIC))
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
              .argument("x-dead-letter-routing-key", "audit.instances")
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_5000)
              .exclusive()
              .autoDelete()
              .argument("x-queue-type", "classic")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "audit.{instance}")
              .argument("x-message-ttl", 5000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "audit.instances"))
      .binding(Binding.toQueue(EXCHANGE_SET, QUEUE, "price.set"))
      .binding(Binding.toQueue(EXCHANGE_SET, QUEUE, "price.note"))
      .binding(Binding.toQueue(EXCHANGE_COUNTED, QUEUE, "stock.counted"))
      .binding(Binding.toQueue(EXCHANGE_CLOSED, QUEUE, "audit.closed"))
      .consumed(new ConsumedQueue(QUEUE, "audit.instances", DEAD_QUEUE, Integer.MAX_VALUE))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  private static final Reversed CODEC_SET = new Reversed();

  private static final Audit.Plain CODEC_CLOSED = new Audit.Plain();

  static final MessageSpec<Prices.Price, Prices.Price> MESSAGE_SET = MessageSpec.of(
          "com.acme.audit.Audit.set",
          PayloadType.of(Prices.Price.class),
          PayloadType.of(Prices.Price.class))
      .type(TYPE_SET)
      .exchange(EXCHANGE_SET)
      .routingKey(ROUTING_KEY_SET)
      .codec(CODEC_SET)
      .build();

  static final MessageSpec<String, String> MESSAGE_NOTE = MessageSpec.of(
          "com.acme.audit.Audit.note",
          PayloadType.of(String.class),
          PayloadType.of(String.class))
      .type(TYPE_NOTE)
      .exchange(EXCHANGE_NOTE)
      .routingKey(ROUTING_KEY_NOTE)
      .codec(CODEC_SET)
      .build();

  static final MessageSpec<Integer, Void> MESSAGE_COUNTED = MessageSpec.of(
          "com.acme.audit.Audit.counted",
          PayloadType.of(Integer.class))
      .type(TYPE_COUNTED)
      .exchange(EXCHANGE_COUNTED)
      .routingKey(ROUTING_KEY_COUNTED)
      .build();

  static final MessageSpec<Integer, Void> MESSAGE_CLOSED = MessageSpec.of(
          "com.acme.audit.Audit.closed",
          PayloadType.of(Integer.class))
      .type(TYPE_CLOSED)
      .exchange(EXCHANGE_CLOSED)
      .routingKey(ROUTING_KEY_CLOSED)
      .codec(CODEC_CLOSED)
      .build();

  private AuditTopology() {
  }
}
