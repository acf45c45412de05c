package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link Deduplicated}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Deduplicated.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class DeduplicatedConsumer implements ConsumerAdapter {
  private final DeduplicatedHandler handler;

  DeduplicatedConsumer(DeduplicatedHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Deduplicated", DeduplicatedTopology.QUEUE, DeduplicatedTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .dedup(Duration.ofSeconds(600))
        .on(DeduplicatedTopology.MESSAGE, handler::reading)
        .build();
  }
}
