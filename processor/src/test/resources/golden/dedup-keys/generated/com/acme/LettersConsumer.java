package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Consumes the messages of {@link Letters}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Letters.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class LettersConsumer implements ConsumerAdapter {
  private final LettersHandler handler;

  public LettersConsumer(LettersHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Letters", LettersTopology.QUEUE, LettersTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.constant(2, Duration.ofSeconds(5)))
        .dedup(Duration.ofMillis(10500))
        .on(LettersTopology.MESSAGE, handler::letter,
            payload -> Optional.ofNullable(payload)
                .map(value -> value.sender())
                .map(value -> value.getAddresses())
                .map(value -> value.get("home"))
                .map(value -> value.number())
                .map(value -> value.toString())
                .orElse(null))
        .build();
  }
}
