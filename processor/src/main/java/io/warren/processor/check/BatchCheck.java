package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.BATCH_DEDUP;
import static io.warren.processor.diagnostic.Diagnostic.BATCH_OF_SEVERAL;
import static io.warren.processor.diagnostic.Diagnostic.BATCH_OVER_PREFETCH;
import static io.warren.processor.diagnostic.Diagnostic.BATCH_REPLY;
import static io.warren.processor.diagnostic.Diagnostic.BATCH_WAITS_TOO_LONG;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.BatchModel;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.DurationText;
import io.warren.processor.model.SourcePosition;
import java.time.Duration;

/** A batch is of one kind of message, without a reply, and can become full in time. */
final class BatchCheck implements ContractCheck {
  /** So that the handler has time before a delivery is reported, and the broker takes it back. */
  private static final Duration LONGEST_FLUSH = Duration.ofMinutes(10);

  @Override
  public void check(ContractModel contract, Report report) {
    BatchModel batch = contract.batch();
    if (batch == null) {
      return;
    }
    SourcePosition position = batch.source().position();
    if (contract.messages().size() > 1) {
      report.add(BATCH_OF_SEVERAL, position, contract.displayName(), contract.messages().size());
    }
    contract.messages().stream()
        .filter(message -> message.reply() != null)
        .findFirst()
        .ifPresent(message -> report.add(BATCH_REPLY, position, message.displayName()));
    if (contract.dedup() != null) {
      report.add(BATCH_DEDUP, position, contract.displayName());
    }
    ConsumesModel consumes = contract.consumes();
    // A prefetch below 1 has a report of its own.
    if (consumes != null && consumes.prefetch() >= 1 && batch.size() > consumes.prefetch()) {
      report.add(BATCH_OVER_PREFETCH, batch.source().at("size"), batch.size(), consumes.prefetch());
    }
    if (batch.flushInterval().compareTo(LONGEST_FLUSH) > 0) {
      report.add(
          BATCH_WAITS_TOO_LONG,
          batch.source().at("flushInterval"),
          DurationText.of(batch.flushInterval()),
          DurationText.of(LONGEST_FLUSH));
    }
  }
}
