package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Counts how many pairs of lines between the same two columns cross. */
final class Crossings {
  /** The lines between two columns each. */
  private final Collection<List<Edge>> groups;

  private record Columns(int from, int to) {}

  private record Ends(int from, int to) {}

  Crossings(List<Edge> edges) {
    Map<Columns, List<Edge>> byColumns = new LinkedHashMap<>();
    for (Edge edge : edges) {
      byColumns
          .computeIfAbsent(
              new Columns(edge.from().column(), edge.to().column()), key -> new ArrayList<>())
          .add(edge);
    }
    groups = byColumns.values();
  }

  /**
   * Counts them.
   *
   * @param positions where each box is in its column
   */
  long count(ToIntFunction<Node> positions) {
    return groups.stream().mapToLong(group -> count(group, positions)).sum();
  }

  /**
   * By where they begin, lines cross if they end the other way round. Those that begin at one box
   * are taken by where they end, since they do not cross.
   */
  private static long count(List<Edge> edges, ToIntFunction<Node> positions) {
    int[] ends =
        edges.stream()
            .map(
                edge ->
                    new Ends(positions.applyAsInt(edge.from()), positions.applyAsInt(edge.to())))
            .sorted(Comparator.comparingInt(Ends::from).thenComparingInt(Ends::to))
            .mapToInt(Ends::to)
            .toArray();
    return inversions(ends, 0, ends.length);
  }

  /** Sorts a range, and counts on the way the pairs whose first is the greater one. */
  private static long inversions(int[] values, int start, int end) {
    if (end - start < 2) {
      return 0;
    }
    int middle = (start + end) >>> 1;
    long found = inversions(values, start, middle) + inversions(values, middle, end);
    int[] left = Arrays.copyOfRange(values, start, middle);
    int next = 0;
    int right = middle;
    for (int place = start; next < left.length; place++) {
      if (right < end && values[right] < left[next]) {
        found += left.length - next;
        values[place] = values[right++];
      } else {
        values[place] = left[next++];
      }
    }
    return found;
  }
}
