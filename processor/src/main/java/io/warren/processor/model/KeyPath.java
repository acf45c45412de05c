package io.warren.processor.model;

import java.util.List;

/**
 * How generated code gets from a payload to a key.
 *
 * @param steps from the payload on, each on what the one before it gave
 */
public record KeyPath(List<Step> steps) {
  public KeyPath {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param kind how it is made
   * @param name of the method, the field, or the key in a map
   */
  public record Step(Kind kind, String name) {}

  /** How a step is made. */
  public enum Kind {
    METHOD,
    FIELD,
    ENTRY
  }
}
