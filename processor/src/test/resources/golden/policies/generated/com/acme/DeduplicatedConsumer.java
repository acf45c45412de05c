package com.acme;

import io.warren.generated.ConsumerAdapter;
import io.warren.generated.ConsumerSpec;
import io.warren.generated.Generated;
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
