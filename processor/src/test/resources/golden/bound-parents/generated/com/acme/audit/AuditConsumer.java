package com.acme.audit;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.util.Objects;

/**
 * Consumes the messages of {@link Audit}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Audit.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class AuditConsumer implements ConsumerAdapter {
  private final AuditHandler handler;

  public AuditConsumer(AuditHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.audit.Audit", AuditTopology.QUEUE, AuditTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.NONE)
        .on(AuditTopology.MESSAGE_CANCELLED, handler::cancelled)
        .on(AuditTopology.MESSAGE_OUT, handler::out)
        .build();
  }
}
