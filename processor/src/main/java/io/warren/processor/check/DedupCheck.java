package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.DEDUP_REPLY;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_SHORTER_THAN_RETRIES;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.DedupModel;
import java.time.Duration;

/** A duplicate can be dropped, and is still recognized after its retries. */
final class DedupCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    DedupModel dedup = contract.dedup();
    if (dedup == null) {
      return;
    }
    contract.messages().stream()
        .filter(message -> message.reply() != null)
        .findFirst()
        .ifPresent(
            message -> report.add(DEDUP_REPLY, dedup.source().position(), message.displayName()));
    Duration retries = contract.retryPolicy().span();
    if (dedup.interval().compareTo(retries) < 0) {
      report.add(
          DEDUP_SHORTER_THAN_RETRIES,
          dedup.source().at("interval"),
          DurationWords.of(dedup.interval()),
          DurationWords.of(retries));
    }
  }
}
