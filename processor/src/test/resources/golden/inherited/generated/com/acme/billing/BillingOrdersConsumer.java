package com.acme.billing;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link BillingOrders}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = BillingOrders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class BillingOrdersConsumer implements ConsumerAdapter {
  private final BillingOrdersHandler handler;

  public BillingOrdersConsumer(BillingOrdersHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.billing.BillingOrders", BillingOrdersTopology.QUEUE, BillingOrdersTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(BillingOrdersTopology.MESSAGE_PLACED, handler::placed)
        .on(BillingOrdersTopology.MESSAGE_CANCELLED, handler::cancelled)
        .on(BillingOrdersTopology.MESSAGE_REFUNDED, handler::refunded)
        .build();
  }
}
