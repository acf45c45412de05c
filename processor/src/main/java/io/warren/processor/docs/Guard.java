package io.warren.processor.docs;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.io.IOException;
import javax.annotation.processing.ProcessingEnvironment;

/** Takes steps one by one: a fault of Warren's in one is reported, and stops no other. */
final class Guard {
  private final ProcessingEnvironment environment;

  Guard(ProcessingEnvironment environment) {
    this.environment = environment;
  }

  interface Step {
    void take() throws IOException;
  }

  /**
   * Takes a step.
   *
   * @param failure what a fault is reported as
   * @param contract where it is reported
   */
  void take(Diagnostic failure, String contract, Step step) {
    try {
      step.take();
    } catch (IOException | RuntimeException e) {
      report(failure, contract, contract, e);
    }
  }

  /**
   * Reports a fault.
   *
   * @param place the contract at which it is reported
   * @param contract the contract that it is about, perhaps of another module
   */
  void report(Diagnostic failure, String place, String contract, Exception fault) {
    Report report = new Report();
    report.addFault(
        failure,
        SourcePosition.of(environment.getElementUtils().getTypeElement(place)),
        contract,
        fault);
    report.print(environment.getMessager());
  }
}
