package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a diagram by their boxes, each list in the order of the diagram. Immutable. */
final class Lines {
  private final List<Edge> all;
  private final List<Edge> within = new ArrayList<>();
  private final Map<Node, List<Edge>> leaving = new HashMap<>();
  private final Map<Node, List<Edge>> arriving = new HashMap<>();
  private final Map<Node, List<Node>> neighbours = new HashMap<>();

  Lines(Diagram diagram) {
    all = diagram.edges();
    for (Edge edge : all) {
      if (edge.from().column() == edge.to().column()) {
        within.add(edge);
      } else {
        add(leaving, edge.from(), edge);
        add(arriving, edge.to(), edge);
      }
      add(neighbours, edge.from(), edge.to());
      add(neighbours, edge.to(), edge.from());
    }
  }

  private static <T> void add(Map<Node, List<T>> lists, Node node, T value) {
    lists.computeIfAbsent(node, key -> new ArrayList<>()).add(value);
  }

  List<Edge> all() {
    return all;
  }

  /** Those that lead down within a column. */
  List<Edge> within() {
    return within;
  }

  /** Those that lead from a box to another column. */
  List<Edge> leaving(Node node) {
    return leaving.getOrDefault(node, List.of());
  }

  /** Those that lead to a box from another column. */
  List<Edge> arriving(Node node) {
    return arriving.getOrDefault(node, List.of());
  }

  /** The boxes at the other ends of a box's lines, once for each line. */
  List<Node> neighbours(Node node) {
    return neighbours.getOrDefault(node, List.of());
  }
}
