package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.POLICY_WITHOUT_CONSUMES;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_MISSING;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;

/** Policies are those of a consumer, and a consumer has a queue. */
final class RolesCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes != null) {
      if (consumes.queue().isEmpty()) {
        report.add(QUEUE_MISSING, consumes.source().at("queue"), contract.displayName());
      }
      return;
    }
    if (contract.retry() != null) {
      refuse("Retry", contract.retry().source(), contract, report);
    }
    if (contract.dedup() != null) {
      refuse("Dedup", contract.dedup().source(), contract, report);
    }
    if (contract.batch() != null) {
      refuse("Batch", contract.batch().source(), contract, report);
    }
  }

  private static void refuse(
      String policy, AnnotationSource source, ContractModel contract, Report report) {
    report.add(POLICY_WITHOUT_CONSUMES, source.position(), policy, contract.displayName(), policy);
  }
}
