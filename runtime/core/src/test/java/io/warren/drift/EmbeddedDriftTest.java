package io.warren.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import io.warren.topology.Binding;
import io.warren.topology.drift.Difference;
import io.warren.topology.drift.TopologyDiff;
import org.junit.jupiter.api.Test;

class EmbeddedDriftTest {
  private final Shop shop = new Shop();

  @Test
  void everythingIsMissingBeforeTheStartAndNothingAfterIt() {
    try (EmbeddedWarren warren = Warren.embedded()) {
      shop.consume(warren);

      assertThat(warren.topology().diff().differences())
          .hasSize(8)
          .extracting(Difference::kind)
          .containsOnly(Difference.Kind.MISSING);

      shop.sender(warren);
      shop.auditSender(warren);
      warren.start();
      warren.capture(Shop.EXCHANGE, "order.#");

      TopologyDiff diff = warren.topology().diff();
      assertThat(diff.differences()).isEmpty();
      assertThat(diff.complete()).isTrue();
    }
  }

  @Test
  void theWantedIsWhatConsumersAndSendersStatedSoFar() {
    try (EmbeddedWarren warren = Warren.embedded()) {
      assertThat(warren.topology().wanted().exchanges()).isEmpty();

      shop.auditSender(warren);
      assertThat(warren.topology().wanted()).isEqualTo(Shop.exchange(Shop.AUDIT));

      shop.consume(warren);
      assertThat(warren.topology().wanted().bindings())
          .contains(Binding.toQueue(Shop.EXCHANGE, Shop.ORDERS, "order.#"));
    }
  }
}
