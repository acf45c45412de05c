package io.warren.processor.docs.html;

import io.warren.processor.docs.broker.Permissions;
import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.page.ConsumerFacts;
import io.warren.processor.docs.page.ContractPart;
import io.warren.processor.docs.page.DelayPart;
import io.warren.processor.docs.page.Figure;
import io.warren.processor.docs.page.LadderQueue;
import io.warren.processor.docs.page.Page;
import io.warren.processor.docs.page.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The page for a browser: one file, without scripts, that needs nothing else. */
public final class TopologyHtml implements Document {
  @Override
  public String name() {
    return "topology.html";
  }

  @Override
  public String text(Modules modules) {
    return text(Page.of(modules));
  }

  private static String text(Page page) {
    Markup markup = new Markup();
    markup.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.empty("meta", "name", "color-scheme", "content", "light dark");
    markup.element("title", page.title()).element("style", styles()).close();
    markup.open("body").open("main");
    markup.element("h1", page.title());
    markup.element("p", page.lead(), "class", "lead");
    contents(page, markup);
    overview(page, markup);
    if (page.failures() != null) {
      section(Part.FAILURES, markup);
      figure(page.failures(), markup);
      markup.close();
    }
    section(Part.CONTRACTS, markup);
    page.contracts().forEach(contract -> new ContractHtml(contract, markup).write());
    markup.close();
    if (page.delays() != null) {
      delays(page.delays(), markup);
    }
    permissions(page, markup);
    return markup.close().close().close().page();
  }

  private static void contents(Page page, Markup markup) {
    markup.open("nav", "id", "contents", "aria-labelledby", "contents-heading");
    markup.element("h2", "Contents", "id", "contents-heading").open("ul", "class", "parts");
    page.parts().forEach(part -> entry(part.id(), part.title(), markup));
    markup.close().open("ul", "class", "names");
    page.contracts().forEach(contract -> entry(contract.id(), contract.displayName(), markup));
    markup.close().close();
  }

  private static void entry(String id, String text, Markup markup) {
    markup.open("li").element("a", text, "href", "#" + id).close();
  }

  private static void overview(Page page, Markup markup) {
    section(Part.MESSAGES, markup);
    figure(page.messages(), markup);
    Table table =
        new Table(
            markup, "Contract", "Application", "Role", "Types", "Queue", "Attempts", "Dead after");
    for (ContractPart contract : page.contracts()) {
      ConsumerFacts consumes = contract.consumes();
      table.row().link(contract.displayName(), "#" + contract.id());
      table.cell(contract.application()).cell(contract.role()).code(contract.types());
      if (consumes == null) {
        table.cell("").cell("").cell("");
      } else {
        table.code(List.of(consumes.queue()));
        table.cell(String.valueOf(consumes.worstCase().count()));
        table.cell(consumes.worstCase().time());
      }
    }
    table.end();
    markup.element("p", page.worstCases(), "class", "note");
    markup.close();
  }

  private static void delays(DelayPart delays, Markup markup) {
    section(Part.DELAYS, markup);
    figure(new Figure(delays.way() + ". " + delays.declared(), delays.figure()), markup);
    markup.element("p", delays.schedules());
    markup.open("details").element("summary", "Queues of the delay ladder");
    Table table = new Table(markup, "Queue", "Waits", "Then");
    for (LadderQueue queue : delays.queues()) {
      table.row().code(List.of(queue.name()));
      table.cell(Objects.requireNonNullElse(queue.waits(), "for ever")).code(queue.next());
    }
    table.end();
    markup.close().close();
  }

  private static void permissions(Page page, Markup markup) {
    section(Part.PERMISSIONS, markup);
    markup.element("p", page.needed() + ", as regular expressions on names.");
    for (Permissions least : page.permissions()) {
      markup.element("h3", least.application());
      markup.open("dl", "class", "patterns");
      pattern("Configure", least.configure(), markup);
      pattern("Write", least.write(), markup);
      pattern("Read", least.read(), markup);
      markup.close();
    }
    markup.close();
  }

  private static void pattern(String term, String pattern, Markup markup) {
    markup.element("dt", term).open("dd").element("code", pattern).close();
  }

  /** Starts a part of the page, which the caller ends. */
  private static void section(Part part, Markup markup) {
    markup.open("section", "id", part.id()).element("h2", part.title());
  }

  private static void figure(Figure figure, Markup markup) {
    markup.open("figure").element("figcaption", figure.caption());
    Svg.scrolling(figure, markup);
    markup.close();
  }

  private static String styles() {
    try (InputStream in = TopologyHtml.class.getResourceAsStream("topology.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
