package io.warren.processor.docs.diagram;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Boxes in columns, and lines between neighbouring columns from left to right. Within a column a
 * line leads to the box that is then put below. Not thread-safe.
 */
public final class Diagram {
  private final Map<Node, Node> nodes = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  /** What a box looks like. */
  public enum Kind {
    SENDER,
    CONSUMER,
    EXCHANGE,
    QUEUE,
    RETRY,
    DEAD,
    DELAY
  }

  /** What a line looks like. */
  public enum Style {
    WAY,
    /** A way that takes some time. */
    LATER,
    /** The way of what has failed. */
    FAILED,
    /** There and back. */
    RETURN
  }

  /**
   * A box.
   *
   * @param column 0 is the leftmost
   * @param name shown on up to three lines; the whole of it in a tooltip
   * @param caption a line below the name
   * @param link where a click leads; null: nowhere
   */
  public record Node(int column, Kind kind, String name, String caption, @Nullable String link) {}

  /**
   * A line.
   *
   * @param label beside its end, perhaps shortened; empty: none
   * @param title what it stands for, as a tooltip
   */
  public record Edge(Node from, Node to, Style style, String label, String title) {}

  /** Adds a box, once however often it is added. */
  public Node node(int column, Kind kind, String name, String caption, @Nullable String link) {
    Node node = new Node(column, kind, name, caption, link);
    Node first = nodes.putIfAbsent(node, node);
    return first == null ? node : first;
  }

  /** Adds a line, once however often it is added. */
  public void edge(Node from, Node to, Style style, String label, String title) {
    edges.add(new Edge(from, to, style, label, title));
  }

  /** The boxes in the order in which they were added. */
  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /** The lines in the order in which they were added. */
  public List<Edge> edges() {
    return List.copyOf(edges);
  }
}
