package io.warren.processor.docs.compatibility;

import io.warren.processor.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.List;

/**
 * One change that others cannot follow.
 *
 * @param diagnostic what kind of change it is
 * @param place where it is said
 * @param arguments what fills the diagnostic's text
 */
public record Break(Diagnostic diagnostic, Place place, List<Object> arguments) {
  public Break {
    arguments = List.copyOf(arguments);
  }

  static Break of(Diagnostic diagnostic, Place place, Object... arguments) {
    return new Break(diagnostic, place, Arrays.asList(arguments));
  }
}
