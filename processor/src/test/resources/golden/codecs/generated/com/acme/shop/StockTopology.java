package com.acme.shop;

import io.warren.annotation.ExchangeType;
import io.warren.contract.Generated;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link Stock}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Stock.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class StockTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "stock";

  /**
   * The routing key of {@code counted}.
   */
  public static final String ROUTING_KEY = "stock.counted";

  /**
   * The wire name of {@code counted}.
   */
  public static final String TYPE = "stock.counted";

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  private StockTopology() {
  }
}
