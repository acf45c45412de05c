package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.DEDUP_ON_PASSING_QUEUE;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_REPLY;
import static io.warren.processor.diagnostic.Diagnostic.DEDUP_SHORTER_THAN_RETRIES;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.DedupModel;
import io.warren.processor.model.DurationText;
import java.time.Duration;

/** A duplicate can be dropped, is still recognized after its retries, and can wait for Redis. */
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
          DurationText.of(dedup.interval()),
          DurationText.of(retries));
    }
    ConsumesModel consumes = contract.consumes();
    if (consumes != null && consumes.autoDelete()) {
      report.add(
          DEDUP_ON_PASSING_QUEUE, consumes.source().at("autoDelete"), contract.displayName());
    }
  }
}
