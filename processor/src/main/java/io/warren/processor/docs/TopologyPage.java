package io.warren.processor.docs;

import static io.warren.processor.docs.Markdown.code;

import io.warren.processor.docs.manifest.Consumes;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.DurationWords;
import java.util.stream.Collectors;

/** The page for people: tables, and diagrams that GitHub draws. */
final class TopologyPage implements Document {
  /** Mermaid draws at most 500 edges. */
  private static final int MOST_LINES = 500;

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
            + " ways are those of messages that could not be handled.");
    overview(modules, page);
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        ContractSection.write(contract, manifest.application(), page);
      }
    }
    DelaySection.write(modules, page);
    permissions(modules, page);
    return page.toString();
  }

  private static void overview(Modules modules, Markdown page) {
    Mermaid diagram = Diagrams.overall(modules);
    if (diagram.size() <= MOST_LINES) {
      page.block("mermaid", diagram.toString());
    } else {
      page.paragraph("There is too much of it for one diagram; each contract has its own below.");
    }
    page.header("contract", "application", "role", "messages", "queue", "at worst");
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        Consumes consumes = contract.consumes();
        page.row(
            code(contract.displayName()),
            manifest.application().replace("|", "\\|"),
            role(contract),
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

  /** The roles of a contract. */
  private static String role(Contract contract) {
    if (contract.produces() != null) {
      return contract.consumes() != null ? "sends, consumes" : "sends";
    }
    return contract.consumes() != null ? "consumes" : "shared";
  }

  private static String worstCase(Consumes consumes) {
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
