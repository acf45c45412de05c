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
      Report report = new Report();
      report.addFault(
          failure,
          SourcePosition.of(environment.getElementUtils().getTypeElement(contract)),
          contract,
          e);
      report.print(environment.getMessager());
    }
  }
}
