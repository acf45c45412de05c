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
 * The exchanges, queues and bindings of {@link QcSearch}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = QcSearch.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class QcSearchTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "qcetl";

  /**
   * The routing key of {@code search}.
   */
  public static final String ROUTING_KEY = "qc.search";

  /**
   * The wire name of {@code search}.
   */
  public static final String TYPE = "qc.search";

  /**
   * The queue that the messages arrive on.
   */
  public static final String QUEUE = "qc.search.1";

  /**
   * Where a failed message waits before it is handled again.
   */
  public static final String RETRY_QUEUE_5000 = "qc.search.1.retry.5000";

  /**
   * Where messages end that could not be handled.
   */
  public static final String DEAD_QUEUE = "qc.search.1.dead";

  /**
   * Where dead letters pass on their way to the dead queue.
   */
  public static final String DEAD_EXCHANGE = "qcetl.dead";

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
      .exchange(Exchange.of(DEAD_EXCHANGE, ExchangeType.TOPIC))
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
              .argument("x-dead-letter-routing-key", "qc.search.1")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-delivery-limit", 20)
              .build())
      .queue(
          Queue.named(RETRY_QUEUE_5000)
              .argument("x-queue-type", "quorum")
              .argument("x-dead-letter-exchange", "")
              .argument("x-dead-letter-routing-key", "qc.search.1")
              .argument("x-dead-letter-strategy", "at-least-once")
              .argument("x-overflow", "reject-publish")
              .argument("x-message-ttl", 5000L)
              .build())
      .binding(Binding.toExchange("warren.dead", DEAD_EXCHANGE, "qc.search.1"))
      .binding(Binding.toQueue(DEAD_EXCHANGE, DEAD_QUEUE, "qc.search.1"))
      .binding(Binding.toQueue(EXCHANGE, QUEUE, "qc.search"))
      .consumed(new ConsumedQueue(QUEUE, "qc.search.1", DEAD_QUEUE, 20))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = CONSUMED;

  static final MessageSpec<SearchRequest, SearchReply> MESSAGE = MessageSpec.of(
          "com.acme.QcSearch.search",
          PayloadType.of(SearchRequest.class),
          PayloadType.of(SearchReply.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .persistent(true)
      .mandatory(true)
      .build();

  private QcSearchTopology() {
  }
}
