package io.warren.processor.docs.markdown;

import static io.warren.processor.docs.markdown.Markdown.code;

import io.warren.processor.docs.broker.Permissions;
import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.page.ConsumerFacts;
import io.warren.processor.docs.page.ContractPart;
import io.warren.processor.docs.page.Figure;
import io.warren.processor.docs.page.Page;
import io.warren.processor.docs.page.Part;
import io.warren.processor.docs.page.WorstCase;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page with tables and diagrams that GitHub draws. */
public final class TopologyMarkdown implements Document {
  @Override
  public String name() {
    return "topology.md";
  }

  @Override
  public String text(Modules modules) {
    return text(Page.of(modules));
  }

  private static String text(Page page) {
    Markdown markdown = new Markdown();
    markdown.heading(1, page.title());
    markdown.paragraph(page.lead() + " " + page.legend());
    contents(page, markdown);
    figure(Part.MESSAGES, page.messages(), markdown);
    overview(page, markdown);
    if (page.failures() != null) {
      figure(Part.FAILURES, page.failures(), markdown);
    }
    markdown.heading(2, Part.CONTRACTS.title());
    page.contracts().forEach(contract -> ContractMarkdown.write(contract, markdown));
    if (page.delays() != null) {
      DelayMarkdown.write(page.delays(), markdown);
    }
    permissions(page, markdown);
    return markdown.toString();
  }

  private static void contents(Page page, Markdown markdown) {
    markdown.paragraph(
        page.parts().stream()
            .map(part -> Markdown.link(part.title(), part.id()))
            .collect(Collectors.joining(", ")));
    markdown.paragraph(
        page.contracts().stream().map(TopologyMarkdown::link).collect(Collectors.joining(", ")));
  }

  private static String link(ContractPart contract) {
    return Markdown.link(code(contract.displayName()), contract.id());
  }

  private static void figure(Part part, Figure figure, Markdown markdown) {
    markdown.heading(2, part.title()).paragraph(figure.caption());
    Mermaid.write(figure.diagram(), markdown);
  }

  private static void overview(Page page, Markdown markdown) {
    markdown.header(List.of("contract", "application", "role", "messages", "queue", "at worst"));
    for (ContractPart contract : page.contracts()) {
      ConsumerFacts consumes = contract.consumes();
      markdown.row(
          List.of(
              link(contract),
              contract.application().replace("|", "\\|"),
              contract.role(),
              contract.types().stream().map(Markdown::code).collect(Collectors.joining(", ")),
              consumes == null ? "" : code(consumes.queue()),
              worstCase(consumes)));
    }
    markdown.end();
    markdown.paragraph(page.worstCases());
  }

  private static String worstCase(@Nullable ConsumerFacts consumes) {
    if (consumes == null) {
      return "";
    }
    WorstCase worst = consumes.worstCase();
    return worst.attempts() + ", dead " + worst.dead();
  }

  private static void permissions(Page page, Markdown markdown) {
    markdown.heading(2, Part.PERMISSIONS.title());
    markdown.paragraph(
        page.needed()
            + " on the virtual host (here `/`, the user named after the application): configure,"
            + " write, read.");
    for (Permissions least : page.permissions()) {
      markdown.block(
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
