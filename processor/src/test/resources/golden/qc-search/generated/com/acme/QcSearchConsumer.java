package com.acme;

import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.Generated;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.Objects;

/**
 * Consumes the messages of {@link QcSearch}.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = QcSearch.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
public final class QcSearchConsumer implements ConsumerAdapter {
  private final QcSearchHandler handler;

  public QcSearchConsumer(QcSearchHandler handler) {
    this.handler = Objects.requireNonNull(handler, "handler");
  }

  @Override
  public ConsumerSpec spec() {
    return ConsumerSpec.of("com.acme.QcSearch", QcSearchTopology.QUEUE, QcSearchTopology.CONSUMED)
        .prefetch(32)
        .concurrency(1)
        .retry(RetryPolicy.constant(3, Duration.ofSeconds(5)))
        .on(QcSearchTopology.MESSAGE, handler::search)
        .build();
  }
}
