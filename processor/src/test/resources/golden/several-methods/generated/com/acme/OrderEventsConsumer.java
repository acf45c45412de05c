package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link OrderEvents}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = OrderEvents.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class OrderEventsConsumer implements ConsumerAdapter {
  private final OrderEventsHandler handler;

  public OrderEventsConsumer(OrderEventsHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.OrderEvents", OrderEventsTopology.QUEUE, OrderEventsTopology.CONSUMED)
        .prefetch(20)
        .concurrency(4)
        .retry(new RetryPolicy(4, Duration.ofMillis(500), 2.5, Duration.ofSeconds(2)))
        .on(OrderEventsTopology.MESSAGE_PLACED, handler::placed)
        .on(OrderEventsTopology.MESSAGE_QUOTE, handler::quote)
        .on(OrderEventsTopology.MESSAGE_CANCELLED, handler::cancelled)
        .build();
  }
}
