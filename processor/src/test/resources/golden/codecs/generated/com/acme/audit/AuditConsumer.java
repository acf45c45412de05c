package com.acme.audit;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link Audit}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Audit.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
final class AuditConsumer implements ConsumerAdapter {
  private final AuditHandler handler;

  AuditConsumer(AuditHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.audit.Audit", AuditTopology.QUEUE, AuditTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.constant(2, Duration.ofSeconds(5)))
        .on(AuditTopology.MESSAGE_SET, handler::set)
        .on(AuditTopology.MESSAGE_NOTE, handler::note)
        .on(AuditTopology.MESSAGE_COUNTED, handler::counted)
        .on(AuditTopology.MESSAGE_CLOSED, handler::closed)
        .build();
  }
}
