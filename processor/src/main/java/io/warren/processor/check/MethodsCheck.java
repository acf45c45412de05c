package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.EXCHANGE_MISSING;
import static io.warren.processor.diagnostic.Diagnostic.NO_METHODS;
import static io.warren.processor.diagnostic.Diagnostic.NO_OWN_METHODS;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.SourcePosition;

/** A contract has messages, and its {@code @MessageContract} speaks of those it declares itself. */
final class MethodsCheck implements ContractCheck {
  @Override
  public void check(ContractModel contract, Report report) {
    if (contract.messages().isEmpty()) {
      report.add(NO_METHODS, contract.position(), contract.displayName());
    } else if (contract.ownMessages().isEmpty()) {
      checkUnused(contract, report);
    } else if (contract.ownMessages().get(0).exchange().name().isEmpty()) {
      AnnotationSource annotation = contract.annotation();
      SourcePosition position =
          annotation == null ? contract.position() : annotation.at("exchange");
      report.add(EXCHANGE_MISSING, position, contract.displayName());
    }
  }

  private static void checkUnused(ContractModel contract, Report report) {
    AnnotationSource annotation = contract.annotation();
    // Methods of no contract have a report of their own, and cannot keep what it says.
    boolean kept =
        contract.messages().stream().noneMatch(message -> message.exchange().name().isEmpty());
    if (annotation != null && kept) {
      annotation
          .attributes()
          .forEach(
              (attribute, position) ->
                  report.add(NO_OWN_METHODS, position, attribute, contract.displayName()));
    }
  }
}
