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
 * The exchanges, queues and bindings of {@link Letters}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Letters.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class LettersTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "letters";

  /**
   * The routing key of {@code letter}.
   */
  public static final String ROUTING_KEY = "letter";

  /**
   * The wire name of {@code letter}.
   */
  public static final String TYPE = "letter";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "letters";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_5000 = "letters.retry.5000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "letters.dead";

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
              .argument("x-dead-letter-routing-key", "letters")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_5000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "letters")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 5000L)
              .build())
      .binding(Binding.toQueue("warren.dead", DEAD_QUEUE, "letters"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "letter"))
      .consumed(new ConsumedQueue(QUEUE, "letters", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<Letters.Letter, Void> MESSAGE = MessageSpec.of(
          "com.acme.Letters.letter",
          PayloadType.of(Letters.Letter.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .build();

  private LettersTopology() {
  }
}
