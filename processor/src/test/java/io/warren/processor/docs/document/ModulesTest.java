package io.warren.processor.docs.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.OrderSystem;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModulesTest {
  private static final int RUNGS = 8;

  @Test
  void makeTheDelayLadderOnceForAllDocuments() {
    Modules modules = OrderSystem.modules();

    assertThat(modules.delays()).isSameAs(modules.delays());
    assertThat(modules.delaysOf(modules.own())).isSameAs(modules.delaysOf(modules.own()));
  }

  @Test
  void theLadderHasEveryRungAndTheLandingsOfWhatIsSent() {
    Manifest shop =
        OrderSystem.manifest(
            "shop",
            List.of(
                OrderSystem.sender("Events", "shop.events", "placed", "paid"),
                OrderSystem.sender("Patterns", "shop.#", "placed")));
    Topology ladder = new Modules(shop, List.of()).delays();

    List<String> queues = ladder.queues().stream().map(Queue::name).toList();
    assertThat(queues)
        .filteredOn(name -> name.matches("warren\\.delay\\.\\d\\.\\d"))
        .hasSize(9 * RUNGS);
    assertThat(queues)
        .filteredOn(name -> name.startsWith("warren.delay.landing."))
        .containsExactly(
            "warren.delay.landing.shop.events:placed", "warren.delay.landing.shop.events:paid");
  }

  @Test
  void eachApplicationHasTheLandingsOfItsOwn() {
    Manifest shop =
        OrderSystem.manifest("shop", List.of(OrderSystem.sender("Events", "shop.events", "paid")));
    Manifest bank =
        OrderSystem.manifest("bank", List.of(OrderSystem.sender("Bank", "bank.events", "paid")));
    Modules modules = new Modules(shop, List.of(bank));

    assertThat(modules.delaysOf(bank).queues())
        .extracting(Queue::name)
        .contains("warren.delay.landing.bank.events:paid")
        .doesNotContain("warren.delay.landing.shop.events:paid");
    assertThat(modules.delays()).isEqualTo(modules.delaysOf(shop).and(modules.delaysOf(bank)));
  }
}
