package com.acme.audit;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Placed}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Placed.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PlacedConsumer implements ConsumerAdapter {
  private final PlacedHandler handler;

  public PlacedConsumer(PlacedHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.audit.Placed", PlacedTopology.QUEUE, PlacedTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(PlacedTopology.MESSAGE_PLACED, handler::placed)
        .build();
  }
}
