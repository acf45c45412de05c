package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the boxes of each column in an order in which few lines cross: each goes where its
 * neighbours are on average, from left to right and back, a few times; the best order is kept.
 */
final class NodeOrder {
  private static final int ROUNDS = 8;

  private final Lines lines;
  private final Crossings crossings;
  private final List<List<Node>> columns;
  private final Known<Node, Integer> positions = new Known<>();

  private NodeOrder(Diagram diagram, Lines lines) {
    this.lines = lines;
    crossings = new Crossings(lines.all());
    Map<Integer, List<Node>> byColumn = new TreeMap<>();
    for (Node node : diagram.nodes()) {
      byColumn.computeIfAbsent(node.column(), column -> new ArrayList<>()).add(node);
    }
    columns = new ArrayList<>(byColumn.values());
  }

  /** The columns that have boxes, each from top to bottom. */
  static List<List<Node>> of(Diagram diagram, Lines lines) {
    return new NodeOrder(diagram, lines).ordered();
  }

  private List<List<Node>> ordered() {
    columns.forEach(this::settle);
    List<List<Node>> best = copy();
    long fewest = crossings.count(positions::of);
    for (int round = 0; round < ROUNDS; round++) {
      boolean rightwards = round % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        sort(columns.get(rightwards ? i : columns.size() - 1 - i), rightwards);
      }
      long count = crossings.count(positions::of);
      if (count < fewest) {
        fewest = count;
        best = copy();
      }
    }
    return best;
  }

  private void sort(List<Node> column, boolean rightwards) {
    Known<Node, Double> wanted = new Known<>();
    for (Node node : column) {
      List<Edge> edges = rightwards ? lines.arriving(node) : lines.leaving(node);
      wanted.put(
          node,
          edges.stream()
              .map(edge -> rightwards ? edge.from() : edge.to())
              .mapToInt(positions::of)
              .average()
              .orElse(positions.of(node)));
    }
    column.sort(Comparator.comparing(wanted::of));
    settle(column);
  }

  /** Puts what a line of the same column leads to below its beginning. */
  private void settle(List<Node> column) {
    for (Edge edge : lines.within()) {
      if (column.remove(edge.to())) {
        column.add(column.indexOf(edge.from()) + 1, edge.to());
      }
    }
    for (int i = 0; i < column.size(); i++) {
      positions.put(column.get(i), i);
    }
  }

  private List<List<Node>> copy() {
    List<List<Node>> copy = new ArrayList<>();
    columns.forEach(column -> copy.add(List.copyOf(column)));
    return copy;
  }
}
