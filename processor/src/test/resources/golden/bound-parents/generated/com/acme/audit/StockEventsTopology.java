package com.acme.audit;

import io.warren.annotation.ExchangeType;
import io.warren.contract.Generated;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link StockEvents}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = StockEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class StockEventsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "stock";

  /**
   * The routing key of {@code low}.
   */
  public static final String ROUTING_KEY_LOW = "stock.low";

  /**
   * The wire name of {@code low}.
   */
  public static final String TYPE_LOW = "stock.low";

  /**
   * The routing key of {@code out}.
   */
  public static final String ROUTING_KEY_OUT = "stock.out";

  /**
   * The wire name of {@code out}.
   */
  public static final String TYPE_OUT = "stock.out";

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.DIRECT))
      .build();

  private StockEventsTopology() {
  }
}
