package com.acme.billing;

import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.Generated;
import io.warren.contract.MessageSpec;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link Refunds}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Refunds.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class RefundsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "refunds";

  /**
   * The routing key of {@code refunded}.
   */
  public static final String ROUTING_KEY = "refund";

  /**
   * The wire name of {@code refunded}.
   */
  public static final String TYPE = "refund";

  /**
   * What a sender declares.
   */
  public static final Topology PRODUCED = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.FANOUT))
      .build();

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = PRODUCED;

  static final MessageSpec<String, Void> MESSAGE = MessageSpec.of(
          "com.acme.billing.Refunds.refunded",
          PayloadType.of(String.class))
      .type(TYPE)
      .exchange(EXCHANGE)
      .routingKey(ROUTING_KEY)
      .persistent(true)
      .mandatory(true)
      .build();

  private RefundsTopology() {
  }
}
