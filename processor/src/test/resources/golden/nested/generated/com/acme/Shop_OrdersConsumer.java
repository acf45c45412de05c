package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Shop.Orders}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Shop.Orders.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class Shop_OrdersConsumer implements ConsumerAdapter {
  private final Shop_OrdersHandler handler;

  Shop_OrdersConsumer(Shop_OrdersHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Shop.Orders", Shop_OrdersTopology.QUEUE, Shop_OrdersTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(Shop_OrdersTopology.MESSAGE, handler::buy)
        .build();
  }
}
