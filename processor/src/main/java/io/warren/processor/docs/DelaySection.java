package io.warren.processor.docs;

import static io.warren.processor.docs.Markdown.code;

import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.Map;

/** What the page says of delayed messages. */
final class DelaySection {
  private static final String FIRST = "warren\\.delay\\.[0-7]\\.1";
  private static final String NOT_THE_FIRST = "warren\\.delay\\.[0-7]\\.[2-9]";

  private DelaySection() {}

  static void write(Modules modules, Markdown page) {
    Topology ladder = Delays.of(modules.contracts());
    if (ladder.queues().isEmpty()) {
      return;
    }
    page.heading(2, "Delays");
    page.paragraph(
        "A delayed message passes one queue for each digit of its delay in tenths of a second that"
            + " is not zero, and comes to the exchange of its contract from its landing. Each of"
            + " these is declared when it is first used.");
    page.paragraph(Phrases.SCHEDULES);
    Mermaid.write(Figures.delays(), page);
    page.header("queue", "what happens in it");
    // Of nine queues with the same prefix, the first one says how long the others wait.
    for (Queue queue : ladder.queues()) {
      if (!queue.name().matches(NOT_THE_FIRST)) {
        page.row(name(queue), purpose(queue));
      }
    }
    page.end();
    page.paragraph(
        "All of them are quorum queues and, but for `warren.delay.lost`, dead-letter at-least-once with"
            + " reject-publish; `definitions-delays.json` has every argument.");
  }

  private static String name(Queue queue) {
    String name = queue.name();
    return name.matches(FIRST)
        ? code(name) + " to " + code(name.substring(0, name.length() - 1) + "9")
        : code(name);
  }

  private static String purpose(Queue queue) {
    Map<String, Object> arguments = queue.arguments();
    if (!(arguments.get("x-message-ttl") instanceof Number millis)) {
      return "keeps what found no way on";
    }
    String next = code(String.valueOf(arguments.get("x-dead-letter-exchange")));
    return queue.name().matches(FIRST)
        ? "1 to 9 times "
            + DurationWords.of(Duration.ofMillis(millis.longValue()))
            + ", then "
            + next
        : "at once to "
            + next
            + " with "
            + code(String.valueOf(arguments.get("x-dead-letter-routing-key")));
  }
}
