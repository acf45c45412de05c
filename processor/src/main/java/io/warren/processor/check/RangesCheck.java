package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.VALUE_OUT_OF_RANGE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.BatchModel;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.Limits;
import io.warren.processor.model.ProducesModel;
import io.warren.processor.model.RetryModel;

/** Numbers are within their range. */
final class RangesCheck implements ContractCheck {
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  @Override
  public void check(ContractModel contract, Report report) {
    ProducesModel produces = contract.produces();
    if (produces != null && produces.priority() != null) {
      range("Produces", "priority", produces.priority(), 0, 255, produces.source(), report);
    }
    ConsumesModel consumes = contract.consumes();
    if (consumes != null) {
      check(consumes, report);
    }
    RetryModel retry = contract.retry();
    if (retry != null) {
      check(retry, report);
    }
    BatchModel batch = contract.batch();
    if (batch != null) {
      range("Batch", "size", batch.size(), 2, UNBOUNDED, batch.source(), report);
    }
  }

  private static void check(ConsumesModel consumes, Report report) {
    String name = "Consumes";
    AnnotationSource source = consumes.source();
    range(name, "prefetch", consumes.prefetch(), 1, 65535, source, report);
    range(name, "concurrency", consumes.concurrency(), 1, UNBOUNDED, source, report);
    range(name, "deliveryLimit", consumes.deliveryLimit(), 1, UNBOUNDED, source, report);
    range(name, "maxPriority", consumes.maxPriority(), 0, 255, source, report);
  }

  private static void check(RetryModel retry, Report report) {
    range("Retry", "times", retry.times(), 1, Limits.RETRIES, retry.source(), report);
    // Not "multiplier < 1", which NaN is not.
    if (!(retry.multiplier() >= 1) || Double.isInfinite(retry.multiplier())) {
      report.add(
          VALUE_OUT_OF_RANGE,
          retry.source().at("multiplier"),
          "multiplier",
          "Retry",
          "at least 1",
          retry.multiplier());
    }
  }

  private static void range(
      String annotation,
      String attribute,
      int value,
      int least,
      int most,
      AnnotationSource source,
      Report report) {
    if (value < least || value > most) {
      report.add(
          VALUE_OUT_OF_RANGE,
          source.at(attribute),
          attribute,
          annotation,
          most == UNBOUNDED ? "at least " + least : least + " to " + most,
          value);
    }
  }
}
