package com.acme.shop;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Prices}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Prices.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class PricesConsumer implements ConsumerAdapter {
  private final PricesHandler handler;

  public PricesConsumer(PricesHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.shop.Prices", PricesTopology.QUEUE, PricesTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(PricesTopology.MESSAGE_SET, handler::set)
        .on(PricesTopology.MESSAGE_NOTE, handler::note)
        .build();
  }
}
