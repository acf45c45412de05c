package io.warren.processor.docs.html;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.html.Drawing.Box;
import io.warren.processor.docs.html.Drawing.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Gives everything in a diagram a place. Lines run only between the columns, where there are no
 * boxes; beside the left edge of each column there is room for labels, which no curve crosses.
 */
final class Layout {
  static final int NAME_SIZE = 13;
  static final int CAPTION_SIZE = 11;
  static final int LABEL_SIZE = 11;
  static final int LINE_HEIGHT = 18;
  static final int PADDING = 12;

  private static final int NAME_COLUMNS = 26;
  private static final int NAME_LINES = 3;
  private static final int LABEL_COLUMNS = 26;
  private static final int MARGIN = 12;
  private static final int GAP = 26;
  private static final int PORT_GAP = 22;
  private static final int ARROW = 14;

  /** The room for a curve: more where it is steeper. */
  private static final int SHORTEST = 30;

  private static final int LONGEST = 120;
  private static final int STEEPEST = 5;

  private final Diagram diagram;
  private final Lines lines;
  private final List<List<Node>> columns;
  private final Known<Node, List<String>> names = new Known<>();
  private final Known<Node, Integer> heights = new Known<>();

  /** The room that the labels of lines to a column take. */
  private final Map<Integer, Integer> labelRooms = new HashMap<>();

  private final Known<Node, Integer> middles = new Known<>();
  private final Known<Edge, Integer> starts = new Known<>();
  private final Known<Edge, Integer> ends = new Known<>();
  private final Known<Node, Box> boxes = new Known<>();

  private Layout(Diagram diagram) {
    this.diagram = diagram;
    lines = new Lines(diagram);
    columns = NodeOrder.of(diagram, lines);
    for (Edge edge : lines.all()) {
      requireNeighbours(edge);
      labelRooms.merge(edge.to().column(), labelWidth(edge), Math::max);
    }
    for (Node node : diagram.nodes()) {
      names.put(node, Lettering.lines(node.name(), NAME_COLUMNS, NAME_LINES));
      heights.put(node, height(node));
    }
  }

  private void requireNeighbours(Edge edge) {
    long between =
        columns.stream()
            .map(column -> column.get(0).column())
            .filter(column -> column >= edge.from().column() && column <= edge.to().column())
            .count();
    if (between != (edge.from().column() == edge.to().column() ? 1 : 2)) {
      throw new IllegalArgumentException(
          "a line leads down in its column or to the next one, but this one does not: " + edge);
    }
  }

  static Drawing of(Diagram diagram) {
    return new Layout(diagram).drawing();
  }

  private Drawing drawing() {
    placeVertically();
    for (Node node : diagram.nodes()) {
      ports(node, lines.leaving(node), Edge::to, starts);
      ports(node, lines.arriving(node), Edge::from, ends);
    }
    int width = placeHorizontally();
    List<Box> inOrder = columns.stream().flatMap(List::stream).map(boxes::of).toList();
    int height = inOrder.stream().mapToInt(Box::bottom).max().orElse(0) + MARGIN;
    return new Drawing(width, height, inOrder, lines.all().stream().map(this::line).toList());
  }

  /** The tallest column is stacked; the others follow it, each nearer to those before it. */
  private void placeVertically() {
    int tallest =
        IntStream.range(0, columns.size())
            .boxed()
            .max(Comparator.comparing(this::stackHeight).thenComparing(Comparator.reverseOrder()))
            .orElse(0);
    for (int i = tallest; i < columns.size(); i++) {
      place(columns.get(i));
    }
    for (int i = tallest - 1; i >= 0; i--) {
      place(columns.get(i));
    }
    int top =
        diagram.nodes().stream()
            .mapToInt(node -> middles.of(node) - heights.of(node) / 2)
            .min()
            .orElse(0);
    for (Node node : diagram.nodes()) {
      middles.put(node, middles.of(node) - top + MARGIN);
    }
  }

  private int stackHeight(int column) {
    return columns.get(column).stream().mapToInt(node -> heights.of(node) + GAP).sum();
  }

  private void place(List<Node> column) {
    List<Double> wanted = new ArrayList<>();
    for (Node node : column) {
      double above = wanted.isEmpty() ? 0 : wanted.get(wanted.size() - 1);
      wanted.add(
          lines.neighbours(node).stream()
              .filter(middles::has)
              .mapToInt(middles::of)
              .average()
              .orElse(above));
    }
    List<Integer> placed = Spread.of(wanted, column.stream().map(heights::of).toList(), GAP);
    for (int i = 0; i < column.size(); i++) {
      middles.put(column.get(i), placed.get(i));
    }
  }

  private static void ports(
      List<Edge> edges, int middle, Function<Edge, Integer> other, Known<Edge, Integer> ports) {
    List<Edge> sorted = new ArrayList<>(edges);
    sorted.sort(Comparator.comparing(other));
    for (int i = 0; i < sorted.size(); i++) {
      ports.put(sorted.get(i), middle + (2 * i - sorted.size() + 1) * PORT_GAP / 2);
    }
  }

  private void ports(
      Node node, List<Edge> edges, Function<Edge, Node> other, Known<Edge, Integer> ports) {
    ports(edges, middles.of(node), edge -> middles.of(other.apply(edge)), ports);
  }

  private int placeHorizontally() {
    int x = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        x += between(columns.get(i));
      }
      int left = x;
      int width = columns.get(i).stream().mapToInt(this::width).max().orElse(0);
      for (Node node : columns.get(i)) {
        int height = heights.of(node);
        int top = middles.of(node) - height / 2;
        boxes.put(node, new Box(node, names.of(node), left, top, width, height));
      }
      x += width;
    }
    return x + MARGIN;
  }

  /** The room to the left of a column. */
  private int between(List<Node> column) {
    int steepest = 0;
    int labels = 0;
    for (Node node : column) {
      for (Edge edge : lines.arriving(node)) {
        steepest = Math.max(steepest, Math.abs(starts.of(edge) - ends.of(edge)));
        labels = Math.max(labels, labelWidth(edge));
      }
    }
    return Math.min(SHORTEST + steepest / STEEPEST, LONGEST) + labels + ARROW;
  }

  private Line line(Edge edge) {
    Box from = boxes.of(edge.from());
    Box to = boxes.of(edge.to());
    if (from.node().column() == to.node().column()) {
      int x = from.x() + from.width() / 2;
      return new Line(edge, "", x, from.bottom(), x, x, to.y());
    }
    int bend = to.x() - labelRooms.getOrDefault(to.node().column(), 0) - ARROW;
    return new Line(edge, label(edge), from.right(), starts.of(edge), bend, to.x(), ends.of(edge));
  }

  private static String label(Edge edge) {
    return Lettering.shortened(edge.label(), LABEL_COLUMNS);
  }

  private static int labelWidth(Edge edge) {
    return edge.label().isEmpty() ? 0 : Lettering.width(label(edge), LABEL_SIZE) + 8;
  }

  private int width(Node node) {
    int name =
        names.of(node).stream().mapToInt(line -> Lettering.width(line, NAME_SIZE)).max().orElse(0);
    return Math.max(name, Lettering.width(node.caption(), CAPTION_SIZE)) + 2 * PADDING;
  }

  /** Always even. */
  private int height(Node node) {
    int text = (names.of(node).size() + 1) * LINE_HEIGHT + PADDING;
    int ports = Math.max(lines.leaving(node).size(), lines.arriving(node).size()) * PORT_GAP;
    return Math.max(text, ports);
  }
}
