package io.warren.processor.docs.markdown;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Draws a diagram as a flowchart of Mermaid. Names are quoted and their special characters are
 * written as Mermaid's own entities, so that no name can be taken for syntax.
 */
final class Mermaid {
  /** Mermaid draws no more edges, unless its configuration says so. */
  private static final int MOST_EDGES = 500;

  /** Mermaid reads no longer text, unless its configuration says so. */
  private static final int LONGEST_TEXT = 50_000;

  private Mermaid() {}

  /** Adds a diagram to a page; nothing where there are no boxes in it. */
  static void write(Diagram diagram, Markdown page) {
    if (diagram.nodes().isEmpty()) {
      return;
    }
    String text = text(diagram);
    if (diagram.edges().size() > MOST_EDGES || text.length() > LONGEST_TEXT) {
      page.paragraph("There is too much of it for Mermaid; `topology.html` has this diagram.");
    } else {
      page.block("mermaid", text);
    }
  }

  private static String text(Diagram diagram) {
    Map<Node, String> ids = new LinkedHashMap<>();
    Set<String> lines = new LinkedHashSet<>();
    for (Node node : diagram.nodes()) {
      String id = "n" + (ids.size() + 1);
      ids.put(node, id);
      lines.add(id + box(node));
    }
    for (Edge edge : diagram.edges()) {
      String label = edge.label().isEmpty() ? "" : "|\"" + escaped(edge.label()) + "\"|";
      lines.add(ids.get(edge.from()) + " " + arrow(edge) + label + " " + ids.get(edge.to()));
    }
    return "flowchart LR\n  " + String.join("\n  ", lines) + "\n";
  }

  private static String box(Node node) {
    String text = "\"" + escaped(node.name()) + "<br/>" + escaped(node.caption()) + "\"";
    return switch (node.kind()) {
      case SENDER, CONSUMER -> "([" + text + "])";
      case EXCHANGE -> "{{" + text + "}}";
      case QUEUE, RETRY, DEAD, DELAY -> "[" + text + "]";
    };
  }

  private static String arrow(Edge edge) {
    return switch (edge.style()) {
      case WAY -> "-->";
      case LATER, FAILED -> "-.->";
      case RETURN -> "<-.->";
    };
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || " .:/-,".indexOf(c) >= 0;
              if (plain) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('#').append(c).append(';');
              }
            });
    return escaped.toString();
  }
}
