package io.warren.examples.qcsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @AutoClose private final EmbeddedWarren warren = Warren.embedded();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void everyStepDoesWhatItSays() throws Exception {
    new Quickstart(
            warren, warren::now, warren::advance, true, new PrintStream(printed, true, UTF_8))
        .run();

    assertThat(printed.toString(UTF_8))
        .containsSubsequence(
            "sent",
            "confirmed",
            "handled",
            "replied",
            "failed",
            "retried",
            "handled",
            "scheduled",
            "cancelled",
            "handled",
            "handled",
            "dropped",
            "rejected",
            "dead",
            "replayed",
            "refused",
            "dead");
  }

  @Test
  void whatIsNoSearchIsInTheDeadQueueWithTheReason() throws Exception {
    new Quickstart(
            warren, warren::now, warren::advance, true, new PrintStream(printed, true, UTF_8))
        .run();

    assertThat(warren.messages(QcSearchTopology.DEAD_QUEUE))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.text()).isEqualTo("show me the bad ones");
              assertThat(message.headers())
                  .containsEntry("warren-failure-code", "undecodable")
                  .containsKey("warren-failure-message");
            });
  }
}
