package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Passing}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Passing.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class PassingConsumer implements ConsumerAdapter {
  private final PassingHandler handler;

  PassingConsumer(PassingHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Passing", PassingTopology.QUEUE, PassingTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(PassingTopology.MESSAGE, handler::reading)
        .build();
  }
}
