package com.acme.orders;

import io.warren.annotation.ExchangeType;
import io.warren.contract.Generated;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link RefundEvents}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = RefundEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class RefundEventsTopology {
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
   * All of it.
   */
  public static final Topology TOPOLOGY = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.FANOUT))
      .build();

  private RefundEventsTopology() {
  }
}
