package io.warren.topology.drift;

import io.warren.topology.Topology;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * In what a broker differs from the contracts; its text is a plan that a person can follow.
 * Immutable.
 *
 * @param complete whether everything was compared; otherwise only whether exchanges and queues
 *     exist, which is all that AMQP tells
 * @param differences in the order in which they are put right
 */
public record TopologyDiff(boolean complete, List<Difference> differences) {
  /** Puts the differences in the order of their kinds. */
  public TopologyDiff {
    differences =
        differences.stream()
            .sorted(Comparator.comparing(Difference::kind))
            .collect(Collectors.toUnmodifiableList());
  }

  /** Compares; the same arguments always give the same result. */
  public static TopologyDiff of(Topology wanted, FoundTopology found) {
    return new TopologyDiff(found.complete(), new Comparison(wanted, found).differences());
  }

  /** Whether no difference was found. */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /** The differences by kind, then what to do, step by step. */
  @Override
  public String toString() {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    lines.add(
        isEmpty()
            ? "The broker has what the contracts want."
            : "The broker differs from the contracts in " + counted(differences.size()) + ".");
    if (!complete) {
      lines.add(
          "Compared was only whether exchanges and queues exist: AMQP tells no more. Arguments,"
              + " bindings, policies and left-overs need Warren.builder().management(...).");
    }
    if (!isEmpty()) {
      differences(lines);
      steps(lines);
    }
    return lines.toString();
  }

  private static String counted(int count) {
    return count == 1 ? "1 thing" : count + " things";
  }

  private void differences(StringJoiner lines) {
    for (Difference.Kind kind : Difference.Kind.values()) {
      List<Difference> those = differences.stream().filter(each -> each.kind() == kind).toList();
      if (!those.isEmpty()) {
        lines.add("").add(kind.title() + ":");
        those.forEach(difference -> lines.add("  " + difference));
      }
    }
  }

  private void steps(StringJoiner lines) {
    lines.add("").add("What to do, in this order; Warren itself deletes nothing:");
    // What is put right in the same way is one step.
    Map<String, StringJoiner> steps = new LinkedHashMap<>();
    for (Difference difference : differences) {
      steps
          .computeIfAbsent(difference.remedy(), remedy -> new StringJoiner(", "))
          .add(difference.object());
    }
    int number = 1;
    for (Map.Entry<String, StringJoiner> step : steps.entrySet()) {
      lines.add("  " + number++ + ". " + step.getValue() + ": " + step.getKey());
    }
  }
}
