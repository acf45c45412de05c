package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link Batched}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Batched.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class BatchedConsumer implements ConsumerAdapter {
  private final BatchedHandler handler;

  public BatchedConsumer(BatchedHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Batched", BatchedTopology.QUEUE, BatchedTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(new RetryPolicy(2, Duration.ofSeconds(4320000), 2.0, Duration.ofSeconds(8640000)))
        .batch(BatchedTopology.MESSAGE, 10, Duration.ofMillis(200), handler::reading)
        .build();
  }
}
