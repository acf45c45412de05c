package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.CONCURRENCY_OVER_PREFETCH;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;

/** The broker hands out as many messages as are handled at the same time. */
final class PrefetchCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    // A prefetch below 1 has a report of its own.
    if (consumes != null
        && consumes.prefetch() >= 1
        && consumes.concurrency() > consumes.prefetch()) {
      report.add(
          CONCURRENCY_OVER_PREFETCH,
          consumes.source().at("concurrency"),
          consumes.concurrency(),
          consumes.prefetch());
    }
  }
}
