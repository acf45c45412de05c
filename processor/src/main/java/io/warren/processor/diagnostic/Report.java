package io.warren.processor.diagnostic;

import io.warren.processor.model.SourcePosition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/** Collects the problems of one contract, each once, to print them in source order. */
public final class Report {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::position, new SourceOrder()).thenComparing(Problem::diagnostic);

  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Adds a problem; the arguments fill the diagnostic's text. */
  public void add(Diagnostic diagnostic, SourcePosition position, Object... arguments) {
    problems.add(new Problem(diagnostic, position, diagnostic.message(arguments)));
  }

  /**
   * Adds what went wrong in Warren itself, with its stack trace.
   *
   * @param contract the contract at which it did
   */
  public void addFault(
      Diagnostic diagnostic, SourcePosition position, String contract, Exception fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    add(diagnostic, position, contract, trace);
  }

  /** Adds all problems of another report. */
  public void addAll(Report other) {
    problems.addAll(other.problems);
  }

  /** Whether one of the problems is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.diagnostic.kind() == Kind.ERROR);
  }

  /** Whether one of the problems is one of these. */
  public boolean has(Set<Diagnostic> diagnostics) {
    return problems.stream().anyMatch(problem -> diagnostics.contains(problem.diagnostic));
  }

  /** Prints every problem at its place. */
  public void print(Messager messager) {
    problems.stream().sorted(ORDER).forEach(problem -> problem.print(messager));
  }

  private record Problem(Diagnostic diagnostic, SourcePosition position, String message) {
    void print(Messager messager) {
      messager.printMessage(
          diagnostic.kind(), message, position.element(), position.annotation(), position.value());
    }
  }
}
