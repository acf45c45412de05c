package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.manifest.Contract;
import io.warren.topology.RetryPolicy;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The overall diagrams, as both pages draw them. */
final class FiguresTest {
  private static final Contract FINDER = request("FindPrice", "shop.queries", "price.find");
  private static final Contract ALARM =
      OrderSystem.consumer("Alarm", "alarm", RetryPolicy.NONE, "shop.dead", "#");

  @Test
  void severalKeysBetweenTwoBoxesAreOneLine() {
    Modules modules =
        shop(
            OrderSystem.sender("Events", "shop.events", "placed", "paid", "shipped"),
            OrderSystem.consumer("Stock", "stock", RetryPolicy.NONE, "shop.events", "placed"));

    assertThat(lines(Figures.messages(modules)))
        .containsExactly(
            "Events -3 keys-> shop.events", "shop.events -placed-> stock", "stock --> Stock");
  }

  @Test
  void whoListensToADeadExchangeIsShownWithTheFailures() {
    Modules modules = shop(ALARM, FINDER);

    assertThat(lines(Figures.messages(modules)))
        .noneMatch(line -> line.contains("alarm") || line.contains("shop.dead"));
    assertThat(lines(Figures.failures(modules)))
        .containsExactlyInAnyOrder(
            "alarm --> warren.dead",
            "warren.dead --> alarm.dead",
            "price.find --> warren.dead",
            "warren.dead --> shop.dead",
            "shop.dead --> price.find.dead",
            "shop.dead -#-> alarm",
            "alarm --> Alarm");
  }

  @Test
  void anExchangeThatAContractSendsToIsNoneOfFailuresAlone() {
    Modules modules = shop(ALARM, FINDER, OrderSystem.sender("Test", "shop.dead", "test"));

    assertThat(lines(Figures.messages(modules)))
        .contains("Test -test-> shop.dead", "shop.dead -#-> alarm", "alarm --> Alarm");
    assertThat(lines(Figures.failures(modules)))
        .noneMatch(line -> line.contains("shop.dead -#->") || line.contains("Alarm"));
  }

  @Test
  void mermaidGetsNoDiagramThatItWouldNotDraw() {
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

  private static List<String> lines(Diagram diagram) {
    return diagram.edges().stream()
        .map(edge -> edge.from().name() + " -" + edge.label() + "-> " + edge.to().name())
        .toList();
  }

  private static Contract request(String name, String exchange, String key) {
    return OrderSystem.contract(
        name,
        OrderSystem.sender(name, exchange, key).messages(),
        true,
        key,
        RetryPolicy.NONE,
        "shop.dead",
        List.of(key));
  }

  private static Modules shop(Contract... contracts) {
    return new Modules(OrderSystem.manifest("shop", List.of(contracts)), List.of());
  }
}
