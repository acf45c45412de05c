package io.warren.processor.docs;

import static io.warren.processor.docs.Markdown.code;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.DurationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page for people: tables, and diagrams that GitHub draws. */
final class TopologyPage implements Document {
  @Override
  public String name() {
    return "topology.md";
  }

  @Override
  public String text(Modules modules) {
    Markdown page = new Markdown();
    page.heading(1, "Topology of " + modules.own().application());
    page.paragraph(
        "What the contracts make of the broker, written by Warren when they were compiled. Dashed"
            + " ways are those of messages that wait or could not be handled.");
    contents(modules, page);
    overview(modules, page);
    failures(modules, page);
    page.heading(2, "Contracts");
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        ContractSection.write(contract, manifest.application(), page);
      }
    }
    DelaySection.write(modules, page);
    permissions(modules, page);
    return page.toString();
  }

  private static void contents(Modules modules, Markdown page) {
    List<String> parts = new ArrayList<>(List.of("Messages"));
    if (modules.consume()) {
      parts.add("Failures");
    }
    parts.add("Contracts");
    if (!Delays.of(modules.contracts()).queues().isEmpty()) {
      parts.add("Delays");
    }
    parts.add("Permissions");
    page.paragraph(
        parts.stream()
            .map(part -> Markdown.link(part, part.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", ")));
    page.paragraph(
        modules.contracts().stream().map(TopologyPage::link).collect(Collectors.joining(", ")));
  }

  private static String link(Contract contract) {
    return Markdown.link(code(contract.displayName()), Phrases.id(contract));
  }

  private static void overview(Modules modules, Markdown page) {
    page.heading(2, "Messages").paragraph(Phrases.MESSAGES);
    Mermaid.write(Figures.messages(modules), page);
    page.header("contract", "application", "role", "messages", "queue", "at worst");
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        ContractConsumer consumes = contract.consumes();
        page.row(
            link(contract),
            manifest.application().replace("|", "\\|"),
            Phrases.role(contract),
            contract.messages().stream()
                .map(message -> code(message.type()))
                .collect(Collectors.joining(", ")),
            consumes == null ? "" : code(consumes.queue()),
            consumes == null ? "" : worstCase(consumes));
      }
    }
    page.end();
    page.paragraph(
        "The time until the dead queue is what a message spends waiting; the time of its handlers"
            + " comes on top. A crash or a lost connection adds deliveries that are no attempts.");
  }

  private static void failures(Modules modules, Markdown page) {
    if (modules.consume()) {
      page.heading(2, "Failures").paragraph(Phrases.FAILURES);
      Mermaid.write(Figures.failures(modules), page);
    }
  }

  private static String worstCase(ContractConsumer consumes) {
    int attempts = consumes.retry().times() + 1;
    return attempts == 1
        ? "1 attempt, dead at once"
        : attempts + " attempts, dead after " + DurationWords.of(consumes.retry().span());
  }

  private static void permissions(Modules modules, Markdown page) {
    page.heading(2, "Permissions");
    page.paragraph(
        "The least that each application's user needs on the virtual host (here `/`, the user named"
            + " after the application): configure, write, read.");
    for (Manifest manifest : modules.all()) {
      Permissions least = Permissions.of(manifest);
      page.block(
          "sh",
          "rabbitmqctl set_permissions -p / %s \\\n  %s \\\n  %s \\\n  %s\n"
              .formatted(
                  quoted(least.application()),
                  quoted(least.configure()),
                  quoted(least.write()),
                  quoted(least.read())));
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
