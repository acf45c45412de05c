package io.warren.examples.qcsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @AutoClose private final EmbeddedWarren warren = Warren.embedded();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void everyStepDoesWhatItSays() throws Exception {
    run();

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
    run();

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

  @Test
  void itsLogShowsAMessageItsRetryAndWhatItsHandlerSent() throws Exception {
    run();

    assertThat(withoutTimes(printed.toString(UTF_8))).contains(withoutTimes(treeOfTheReadme()));
  }

  private void run() throws Exception {
    Quickstart.embedded(warren, new PrintStream(printed, true, UTF_8)).run();
  }

  /** Handlers run in real time. */
  private static String withoutTimes(String log) {
    return log.replaceAll("\\d+ ms", "… ms").replaceAll("\\R", "\n");
  }

  private static String treeOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    Matcher block = Pattern.compile("(?s)```text\n(.*?)```").matcher(readme);
    assertThat(block.find()).isTrue();
    return block.group(1).indent(2);
  }
}
