package io.warren.examples.qcsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.Captured;
import io.warren.EmbeddedWarren;
import io.warren.UnroutableException;
import io.warren.Warren;
import java.time.LocalDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What sends is tested on a broker in the test's own JVM. */
class QcSearchSenderTest {
  @AutoClose private final EmbeddedWarren warren = Warren.embedded();
  private final QcSearchSender sender = new QcSearchSender(warren);
  private final SearchRequest request = new SearchRequest("q30", 85.0, LocalDate.EPOCH, 2);

  @Test
  void aSearchArrivesWhereItsContractSays() {
    Captured captured = warren.capture(QcSearchTopology.EXCHANGE, QcSearchTopology.ROUTING_KEY);

    sender.send(request).header("tenant", "lab-2").now().join();

    assertThat(captured.messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.body(SearchRequest.class)).isEqualTo(request);
              assertThat(message.headers()).containsEntry("tenant", "lab-2");
            });
  }

  @Test
  void aSearchThatNobodyConsumesFailsAndIsRecorded() {
    assertThatThrownBy(() -> sender.send(request).now().join())
        .hasCauseInstanceOf(UnroutableException.class);

    assertThat(warren.sent()).hasSize(1);
  }
}
