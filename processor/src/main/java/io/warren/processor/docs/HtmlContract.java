package io.warren.processor.docs;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.html.Markup;
import io.warren.processor.docs.html.Svg;
import io.warren.processor.docs.html.Table;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Payload;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.DurationWords;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page says of one contract. */
final class HtmlContract {
  private final Contract contract;
  private final Markup markup;

  private HtmlContract(Contract contract, Markup markup) {
    this.contract = contract;
    this.markup = markup;
  }

  static void write(Contract contract, String application, Markup markup) {
    new HtmlContract(contract, markup).write(application);
  }

  private void write(String application) {
    markup.open("section", "class", "contract", "id", Phrases.id(contract));
    markup.element("h3", contract.displayName());
    markup.open("p", "class", "origin");
    markup.element("code", contract.name()).text(" of " + application + " ");
    markup.element("a", "Contents", "href", "#contents").close();
    Diagram figure = ContractFigure.of(contract);
    if (!figure.nodes().isEmpty()) {
      markup.open("div", "class", "scroll figure", "tabindex", "0");
      Svg.write(figure, "The ways of the messages of " + contract.displayName(), markup);
      markup.close();
    }
    messages();
    facts();
    topology(contract.topology());
    markup.close();
  }

  private void messages() {
    Table table =
        new Table(markup, "Message", "Exchange", "Routing key", "Type", "Payload", "Reply");
    for (ContractMessage message : contract.messages()) {
      Payload reply = message.reply();
      table
          .row()
          .code(List.of(message.method()))
          .code(List.of(message.exchange()))
          .code(List.of(message.routingKey()))
          .code(List.of(message.type()))
          .code(List.of(Phrases.simple(message.payload().javaType())));
      if (reply == null) {
        table.cell("none");
      } else {
        table.code(List.of(Phrases.simple(reply.javaType())));
      }
    }
    table.end();
  }

  private void facts() {
    markup.open("dl", "class", "facts");
    if (contract.produces() != null) {
      fact("Sends", Phrases.sends(contract.produces())).close();
      fact("Delays", "wait in the ").element("a", "delay ladder", "href", "#delays");
      markup.text(", if a send asks for one").close();
    }
    ContractConsumer consumes = contract.consumes();
    if (consumes != null) {
      fact("Consumes", "").element("code", consumes.queue());
      markup.text(", " + Phrases.consumes(consumes)).close();
      policies(consumes);
      fact("Retries", Phrases.retries(consumes.retry())).close();
      fact("At worst", "").element("strong", Phrases.attempts(consumes));
      markup.text(", dead ").element("strong", dead(consumes));
      markup.text("; " + Phrases.deliveries(consumes)).close();
      fact("Dead letters", "").element("code", DerivedNames.DEAD_EXCHANGE).text(" to ");
      if (!consumes.deadExchange().isEmpty()) {
        markup.element("code", consumes.deadExchange()).text(" to ");
      }
      markup.element("code", consumes.deadQueue()).close();
    }
    markup.close();
  }

  private void policies(ContractConsumer consumes) {
    ContractConsumer.Duplicates dedup = consumes.dedup();
    if (dedup != null) {
      fact("Duplicates", "of ");
      if (dedup.key().isEmpty()) {
        markup.text("the message id");
      } else {
        markup.element("code", dedup.key());
      }
      markup.text(" are dropped for " + DurationWords.of(dedup.interval())).close();
    }
    ContractConsumer.Lots batch = consumes.batch();
    if (batch != null) {
      String wait = DurationWords.of(batch.flushInterval());
      fact("Batches", "of up to " + batch.size() + ", at the latest after " + wait).close();
    }
  }

  private static String dead(ContractConsumer consumes) {
    String time = Phrases.untilDead(consumes);
    return consumes.retry().times() == 0 ? time : "after " + time + " of waiting";
  }

  /** Starts a definition, which the caller ends. */
  private Markup fact(String term, String text) {
    return markup.element("dt", term).open("dd").text(text);
  }

  private void topology(Topology topology) {
    markup.open("details").element("summary", "Exchanges, queues and bindings");
    Table exchanges = new Table(markup, "Exchange", "Type", "Arguments");
    for (Exchange exchange : topology.exchanges()) {
      exchanges.row().code(List.of(exchange.name()));
      exchanges.cell(exchange.type().name().toLowerCase(Locale.ROOT));
      arguments(exchange.declare(), exchange.arguments(), exchanges);
    }
    exchanges.end();
    if (!topology.queues().isEmpty()) {
      Table queues = new Table(markup, "Queue", "Lifetime", "Arguments");
      for (Queue queue : topology.queues()) {
        queues.row().code(List.of(queue.name())).cell(Phrases.lifetime(queue));
        arguments(queue.declare(), queue.arguments(), queues);
      }
      queues.end();
    }
    if (!topology.bindings().isEmpty()) {
      Table bindings = new Table(markup, "From", "Key", "To");
      for (Binding binding : topology.bindings()) {
        bindings.row().code(List.of(binding.exchange())).code(List.of(binding.key()));
        bindings.code(List.of(binding.destination()));
      }
      bindings.end();
    }
    markup.close();
  }

  private static void arguments(boolean declare, Map<String, Object> arguments, Table table) {
    if (declare) {
      table.code(
          arguments.entrySet().stream()
              .map(argument -> argument.getKey() + ": " + value(argument.getValue()))
              .toList());
    } else {
      table.cell("must exist");
    }
  }

  /** The exchange without a name should not look as if something were missing. */
  private static String value(Object value) {
    return value.equals("") ? "\"\"" : value.toString();
  }
}
