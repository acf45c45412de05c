package io.warren.processor.docs;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.html.Markup;
import io.warren.processor.docs.html.Svg;
import io.warren.processor.docs.html.Table;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The page for a browser: one file, without scripts, that needs nothing else. */
final class TopologyHtml implements Document {
  @Override
  public String name() {
    return "topology.html";
  }

  @Override
  public String text(Modules modules) {
    Markup markup = new Markup();
    String title = "Topology of " + modules.own().application();
    markup.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    markup.empty("meta", "name", "color-scheme", "content", "light dark");
    markup.element("title", title).element("style", styles()).close();
    markup.open("body").open("main");
    markup.element("h1", title);
    markup.element(
        "p",
        "What the contracts make of the broker, written by Warren when they were compiled.",
        "class",
        "lead");
    contents(modules, markup);
    overview(modules, markup);
    failures(modules, markup);
    contracts(modules, markup);
    delays(modules, markup);
    permissions(modules, markup);
    return markup.close().close().close().page();
  }

  private static void contents(Modules modules, Markup markup) {
    markup.open("nav", "id", "contents", "aria-labelledby", "contents-heading");
    markup.element("h2", "Contents", "id", "contents-heading").open("ul", "class", "parts");
    entry("#messages", "Messages", markup);
    if (modules.consume()) {
      entry("#failures", "Failures", markup);
    }
    entry("#contracts", "Contracts", markup);
    if (!ladder(modules).queues().isEmpty()) {
      entry("#delays", "Delays", markup);
    }
    entry("#permissions", "Permissions", markup);
    markup.close().open("ul", "class", "names");
    modules
        .contracts()
        .forEach(contract -> entry("#" + Phrases.id(contract), contract.displayName(), markup));
    markup.close().close();
  }

  private static void entry(String link, String text, Markup markup) {
    markup.open("li").element("a", text, "href", link).close();
  }

  private static void overview(Modules modules, Markup markup) {
    section("messages", "Messages", markup);
    figure(Figures.messages(modules), Phrases.MESSAGES, markup);
    Table table =
        new Table(
            markup, "Contract", "Application", "Role", "Types", "Queue", "Attempts", "Dead after");
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        ContractConsumer consumes = contract.consumes();
        table.row().link(contract.displayName(), "#" + Phrases.id(contract));
        table.cell(manifest.application()).cell(Phrases.role(contract));
        table.code(contract.messages().stream().map(ContractMessage::type).toList());
        if (consumes == null) {
          table.cell("").cell("").cell("");
        } else {
          table.code(List.of(consumes.queue()));
          table.cell(String.valueOf(consumes.retry().times() + 1));
          table.cell(Phrases.untilDead(consumes));
        }
      }
    }
    table.end();
    markup.element(
        "p",
        "The time until a message is dead is what it spends waiting; the time of its handlers"
            + " comes on top. A crash or a lost connection adds deliveries that are no attempts.",
        "class",
        "note");
    markup.close();
  }

  private static void failures(Modules modules, Markup markup) {
    if (modules.consume()) {
      section("failures", "Failures", markup);
      figure(Figures.failures(modules), Phrases.FAILURES, markup);
      markup.close();
    }
  }

  private static void contracts(Modules modules, Markup markup) {
    section("contracts", "Contracts", markup);
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        HtmlContract.write(contract, manifest.application(), markup);
      }
    }
    markup.close();
  }

  private static void delays(Modules modules, Markup markup) {
    Topology ladder = ladder(modules);
    if (ladder.queues().isEmpty()) {
      return;
    }
    section("delays", "Delays", markup);
    figure(
        Figures.delays(),
        "A delayed message passes one queue for each digit of its delay in tenths of a second"
            + " that is not zero. Each of these is declared when it is first used.",
        markup);
    markup.element("p", Phrases.SCHEDULES);
    markup.open("details").element("summary", "Queues of the delay ladder");
    Table table = new Table(markup, "Queue", "Waits", "Then");
    for (Queue queue : ladder.queues()) {
      table.row().code(List.of(queue.name()));
      table.cell(Phrases.timeToLive(queue).map(DurationWords::of).orElse("for ever"));
      table.code(
          Stream.of("x-dead-letter-exchange", "x-dead-letter-routing-key")
              .map(queue.arguments()::get)
              .filter(Objects::nonNull)
              .map(Object::toString)
              .toList());
    }
    table.end();
    markup.close().close();
  }

  private static void permissions(Modules modules, Markup markup) {
    section("permissions", "Permissions", markup);
    markup.element(
        "p", "The least that each application's user needs, as regular expressions on names.");
    for (Manifest manifest : modules.all()) {
      Permissions least = Permissions.of(manifest);
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
  private static void section(String id, String heading, Markup markup) {
    markup.open("section", "id", id).element("h2", heading);
  }

  private static void figure(Diagram diagram, String caption, Markup markup) {
    markup.open("figure").element("figcaption", caption);
    if (!diagram.nodes().isEmpty()) {
      markup.open("div", "class", "scroll figure", "tabindex", "0");
      Svg.write(diagram, caption, markup);
      markup.close();
    }
    markup.close();
  }

  private static Topology ladder(Modules modules) {
    return Delays.of(modules.contracts());
  }

  private static String styles() {
    try (InputStream in = TopologyHtml.class.getResourceAsStream("topology.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
