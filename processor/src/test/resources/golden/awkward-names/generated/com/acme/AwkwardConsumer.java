package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.lang.Override;
import java.lang.SuppressWarnings;
import java.util.Objects;

/**
 * Consumes the messages of {@link Awkward}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Awkward.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class AwkwardConsumer implements ConsumerAdapter {
  private final AwkwardHandler handler;

  public AwkwardConsumer(AwkwardHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.Awkward", AwkwardTopology.QUEUE, AwkwardTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(AwkwardTopology.MESSAGE_MESSAGE, handler::message)
        .on(AwkwardTopology.MESSAGE_SEND, handler::send)
        .on(AwkwardTopology.MESSAGE_WARREN, handler::warren)
        .on(AwkwardTopology.MESSAGE_PAYLOAD, handler::payload)
        .on(AwkwardTopology.MESSAGE_HANDLER, handler::handler)
        .on(AwkwardTopology.MESSAGE_SPEC, handler::spec)
        .on(AwkwardTopology.MESSAGE_EQUALS, handler::equals)
        .on(AwkwardTopology.MESSAGE_YIELD, handler::yield)
        .on(AwkwardTopology.MESSAGE_RECORD, handler::record)
        .on(AwkwardTopology.MESSAGE_FIND_URL, handler::findURL)
        .on(AwkwardTopology.MESSAGE_placed, handler::placed)
        .on(AwkwardTopology.MESSAGE_Placed, handler::Placed)
        .on(AwkwardTopology.MESSAGE_placedOrder, handler::placedOrder)
        .on(AwkwardTopology.MESSAGE_placed_order, handler::placed_order)
        .on(AwkwardTopology.MESSAGE_$DOLLAR, handler::$dollar)
        .build();
  }
}
