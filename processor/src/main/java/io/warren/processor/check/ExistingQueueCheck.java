package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.ATTRIBUTE_OF_EXISTING_QUEUE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import java.util.List;

/** A queue that Warren does not declare is not described either. */
final class ExistingQueueCheck implements ContractCheck {
  /** Not {@code queueType}: the retry queue is of that type too, and is declared. */
  private static final List<String> OF_THE_QUEUE =
      List.of(
          "bindings", "deliveryLimit", "exclusive", "autoDelete", "singleActive", "maxPriority");

  @Override
  public void check(ContractModel contract, Report report) {
    ConsumesModel consumes = contract.consumes();
    if (consumes == null || consumes.declare()) {
      return;
    }
    for (String attribute : OF_THE_QUEUE) {
      if (consumes.source().states(attribute)) {
        report.add(ATTRIBUTE_OF_EXISTING_QUEUE, consumes.source().at(attribute), attribute);
      }
    }
  }
}
