package com.acme.audit;

import io.warren.annotation.ExchangeType;
import io.warren.contract.Generated;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;

/**
 * The exchanges, queues and bindings of {@link OrderEvents}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = OrderEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class OrderEventsTopology {
  /**
   * The exchange of the messages.
   */
  public static final String EXCHANGE = "shop";

  /**
   * The routing key of {@code placed}.
   */
  public static final String ROUTING_KEY_PLACED = "order.placed";

  /**
   * The wire name of {@code placed}.
   */
  public static final String TYPE_PLACED = "order.placed";

  /**
   * The routing key of {@code cancelled}.
   */
  public static final String ROUTING_KEY_CANCELLED = "order.cancelled";

  /**
   * The wire name of {@code cancelled}.
   */
  public static final String TYPE_CANCELLED = "order.cancelled";

  /**
   * All of it.
   */
  public static final Topology TOPOLOGY = Topology.builder()
      .exchange(Exchange.of(EXCHANGE, ExchangeType.TOPIC))
      .build();

  private OrderEventsTopology() {
  }
}
