package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link Readings}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Readings.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class ReadingsConsumer implements ConsumerAdapter {
  private final ReadingsHandler handler;

  public ReadingsConsumer(ReadingsHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Readings", ReadingsTopology.QUEUE, ReadingsTopology.CONSUMED)
        .prefetch(6)
        .concurrency(1)
        .retry(RetryPolicy.constant(1, Duration.ofSeconds(1)))
        .batch(ReadingsTopology.MESSAGE, 3, Duration.ofSeconds(90), handler::reading)
        .build();
  }
}
