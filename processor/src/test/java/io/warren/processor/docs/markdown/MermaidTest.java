package io.warren.processor.docs.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MermaidTest {
  @Test
  void getsNoDiagramThatItWouldNotDraw() {
    Diagram diagram = new Diagram();
    Diagram.Node exchange = diagram.node(0, Kind.EXCHANGE, "shop", "topic exchange", null);
    Diagram.Node queue = diagram.node(1, Kind.QUEUE, "stock", "quorum queue", null);
    IntStream.range(0, 500)
        .forEach(i -> diagram.edge(exchange, queue, Diagram.Style.WAY, "key." + i, ""));
    assertThat(written(diagram)).startsWith("```mermaid\nflowchart LR\n").contains("key.499");

    diagram.edge(exchange, queue, Diagram.Style.WAY, "key.500", "");

    assertThat(written(diagram)).doesNotContain("mermaid\n").contains("topology.html");
  }

  private static String written(Diagram diagram) {
    Markdown page = new Markdown();
    Mermaid.write(diagram, page);
    return page.toString();
  }
}
