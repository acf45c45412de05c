package io.warren.processor.docs.markdown;

import static io.warren.processor.docs.markdown.Markdown.code;

import io.warren.processor.docs.page.DelayPart;
import io.warren.processor.docs.page.LadderQueue;
import io.warren.processor.docs.page.Part;
import java.util.List;
import java.util.stream.Collectors;

/** Renders what the page says of delayed messages. */
final class DelayMarkdown {
  private DelayMarkdown() {}

  static void write(DelayPart delays, Markdown markdown) {
    markdown.heading(2, Part.DELAYS.title());
    markdown.paragraph(delays.way() + ", and " + delays.end() + ". " + delays.declared());
    markdown.paragraph(delays.schedules());
    Mermaid.write(delays.figure(), markdown);
    markdown.header(List.of("queue", "what happens in it"));
    // Of nine queues of a rung, the first one says how long the others wait.
    delays.queues().stream()
        .filter(queue -> queue.digit() <= 1)
        .forEach(queue -> markdown.row(List.of(name(queue), purpose(queue))));
    markdown.end();
    markdown.paragraph(
        delays.arguments().stream().map(Markdown::text).collect(Collectors.joining()));
  }

  private static String name(LadderQueue queue) {
    return queue.digit() == 0
        ? code(queue.name())
        : code(queue.name()) + " to " + code(queue.sibling(9));
  }

  private static String purpose(LadderQueue queue) {
    if (queue.waits() == null) {
      return "keeps what found no way on";
    }
    String next = queue.next().stream().map(Markdown::code).collect(Collectors.joining(" with "));
    return queue.digit() == 0
        ? "at once to " + next
        : "1 to 9 times " + queue.waits() + ", then " + next;
  }
}
