package io.warren.processor.docs.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.OrderSystem;
import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.topology.RetryPolicy;
import java.util.List;
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

    assertThat(lines(MessagesFigure.of(modules)))
        .containsExactly(
            "Events -3 keys-> shop.events", "shop.events -placed-> stock", "stock --> Stock");
  }

  @Test
  void whoListensToADeadExchangeIsShownWithTheFailures() {
    Modules modules = shop(ALARM, FINDER);

    assertThat(lines(MessagesFigure.of(modules)))
        .noneMatch(line -> line.contains("alarm") || line.contains("shop.dead"));
    assertThat(lines(FailuresFigure.of(modules)))
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

    assertThat(lines(MessagesFigure.of(modules)))
        .contains("Test -test-> shop.dead", "shop.dead -#-> alarm", "alarm --> Alarm");
    assertThat(lines(FailuresFigure.of(modules)))
        .noneMatch(line -> line.contains("shop.dead -#->") || line.contains("Alarm"));
  }

  @Test
  void whatCannotBeDelayedHasNoWayOverTheLadder() {
    Contract patterns = OrderSystem.sender("Patterns", "shop.#", "placed");
    Contract events = OrderSystem.sender("Events", "shop.events", "placed");

    assertThat(lines(ContractFigure.of(patterns))).containsExactly("Patterns -placed-> shop.#");
    assertThat(lines(ContractFigure.of(events)))
        .contains("Events --> warren.delay.*", "warren.delay.* --> shop.events");
  }

  @Test
  void aQueueThatOthersDeclareIsOfNoKindThatIsKnown() {
    Contract legacy =
        OrderSystem.ofOthers(
            OrderSystem.consumer("Legacy", "legacy", RetryPolicy.NONE, "shop.events", "placed"));

    assertThat(ContractFigure.of(legacy).nodes())
        .filteredOn(node -> node.name().equals("legacy"))
        .extracting(Diagram.Node::caption)
        .containsExactly("queue of others");
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
