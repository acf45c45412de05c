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

  private final Diagram diagram;
  private final List<List<Node>> columns;
  private final Known<Node, Integer> positions = new Known<>();

  private NodeOrder(Diagram diagram) {
    this.diagram = diagram;
    Map<Integer, List<Node>> byColumn = new TreeMap<>();
    for (Node node : diagram.nodes()) {
      byColumn.computeIfAbsent(node.column(), column -> new ArrayList<>()).add(node);
    }
    columns = new ArrayList<>(byColumn.values());
  }

  /** The columns that have boxes, each from top to bottom. */
  static List<List<Node>> of(Diagram diagram) {
    return new NodeOrder(diagram).ordered();
  }

  private List<List<Node>> ordered() {
    columns.forEach(this::settle);
    List<List<Node>> best = copy();
    long fewest = crossings();
    for (int round = 0; round < ROUNDS; round++) {
      boolean rightwards = round % 2 == 0;
      for (int i = 1; i < columns.size(); i++) {
        sort(columns.get(rightwards ? i : columns.size() - 1 - i), rightwards);
      }
      long crossings = crossings();
      if (crossings < fewest) {
        fewest = crossings;
        best = copy();
      }
    }
    return best;
  }

  private void sort(List<Node> column, boolean rightwards) {
    Known<Node, Double> wanted = new Known<>();
    for (Node node : column) {
      wanted.put(
          node,
          diagram.edges().stream()
              .filter(edge -> (rightwards ? edge.to() : edge.from()).equals(node))
              .map(edge -> rightwards ? edge.from() : edge.to())
              .filter(other -> other.column() != node.column())
              .mapToInt(positions::of)
              .average()
              .orElse(positions.of(node)));
    }
    column.sort(Comparator.comparing(wanted::of));
    settle(column);
  }

  /** Puts what a line of the same column leads to below its beginning. */
  private void settle(List<Node> column) {
    for (Edge edge : diagram.edges()) {
      if (edge.from().column() == edge.to().column() && column.remove(edge.to())) {
        column.add(column.indexOf(edge.from()) + 1, edge.to());
      }
    }
    for (int i = 0; i < column.size(); i++) {
      positions.put(column.get(i), i);
    }
  }

  private long crossings() {
    List<Edge> edges = diagram.edges();
    long crossings = 0;
    for (int i = 0; i < edges.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (cross(edges.get(i), edges.get(j))) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  private boolean cross(Edge one, Edge other) {
    if (one.from().column() != other.from().column() || one.to().column() != other.to().column()) {
      return false;
    }
    int from = positions.of(one.from()) - positions.of(other.from());
    int to = positions.of(one.to()) - positions.of(other.to());
    return (long) from * to < 0;
  }

  private List<List<Node>> copy() {
    List<List<Node>> copy = new ArrayList<>();
    columns.forEach(column -> copy.add(List.copyOf(column)));
    return copy;
  }
}
