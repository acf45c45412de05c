package io.warren.processor.docs;

import static io.warren.processor.docs.Markdown.code;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.ContractSender;
import io.warren.processor.docs.manifest.Payload;
import io.warren.topology.Binding;
import io.warren.topology.DurationWords;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page says of one contract. */
final class ContractSection {
  private ContractSection() {}

  static void write(Contract contract, String application, Markdown page) {
    page.anchor(Phrases.id(contract)).heading(3, code(contract.displayName()));
    page.paragraph(code(contract.name()) + " of " + application + ".");
    messages(contract, page);
    if (contract.produces() != null) {
      page.paragraph("**Sends** " + sends(contract.produces()) + ".");
    }
    if (contract.consumes() != null) {
      page.paragraph("**Consumes** " + consumes(contract.consumes()) + ".");
      page.paragraph("**At worst** " + worstCase(contract.consumes()) + ".");
    }
    Mermaid.write(ContractFigure.of(contract), page);
    topology(contract.topology(), page);
  }

  private static void messages(Contract contract, Markdown page) {
    page.header("message", "exchange", "routing key", "type", "payload", "reply");
    for (ContractMessage message : contract.messages()) {
      Payload reply = message.reply();
      page.row(
          code(message.method()),
          code(message.exchange()),
          code(message.routingKey()),
          code(message.type()),
          code(message.payload().javaType()),
          reply == null ? "" : code(reply.javaType()));
    }
    page.end();
  }

  private static String sends(ContractSender produces) {
    List<String> words = new ArrayList<>();
    words.add(produces.persistent() ? "persistent" : "not persistent");
    words.add(produces.mandatory() ? "mandatory" : "not mandatory");
    if (produces.priority() > 0) {
      words.add("with priority " + produces.priority());
    }
    if (produces.expiration() != null) {
      words.add("expiring after " + DurationWords.of(produces.expiration()));
    }
    return String.join(", ", words);
  }

  private static String consumes(ContractConsumer consumes) {
    List<String> words = new ArrayList<>();
    words.add(code(consumes.queue()));
    words.add("prefetch " + consumes.prefetch());
    words.add("concurrency " + consumes.concurrency());
    if (consumes.singleActive()) {
      words.add("one active consumer");
    }
    if (consumes.dedup() != null) {
      String key = consumes.dedup().key();
      words.add(
          "no duplicate of "
              + (key.isEmpty() ? "the message id" : code(key))
              + " within "
              + DurationWords.of(consumes.dedup().interval()));
    }
    if (consumes.batch() != null) {
      words.add(
          "in lots of up to "
              + consumes.batch().size()
              + ", at the latest after "
              + DurationWords.of(consumes.batch().flushInterval()));
    }
    return String.join(", ", words);
  }

  private static String worstCase(ContractConsumer consumes) {
    int times = consumes.retry().times();
    String dead = code(consumes.deadQueue());
    String attempts =
        times == 0
            ? "1 attempt, then " + dead + " at once"
            : (times + 1)
                + " attempts, then "
                + dead
                + " after "
                + DurationWords.of(consumes.retry().span())
                + " of waiting";
    return attempts + "; " + crashes(consumes);
  }

  /** What nobody settles is delivered again, and that is no attempt. */
  private static String crashes(ContractConsumer consumes) {
    if (consumes.exclusive()) {
      return "a lost connection takes the queue and its messages with it";
    }
    if (!consumes.declare()) {
      return "how often a crash repeats one, is up to those who declare the queue";
    }
    return consumes.deliveryLimit() == 0
        ? "crashes repeat each without a limit, because the queue is a classic one"
        : "crashes repeat each at most " + consumes.deliveryLimit() + " times";
  }

  private static void topology(Topology topology, Markdown page) {
    page.header("exchange", "type", "arguments");
    for (Exchange exchange : topology.exchanges()) {
      page.row(
          code(exchange.name()),
          exchange.type().name().toLowerCase(Locale.ROOT),
          exchange.declare() ? arguments(exchange.arguments()) : "must exist");
    }
    page.end();
    if (!topology.queues().isEmpty()) {
      page.header("queue", "lifetime", "arguments");
      for (Queue queue : topology.queues()) {
        page.row(
            code(queue.name()),
            Phrases.lifetime(queue),
            queue.declare() ? arguments(queue.arguments()) : "must exist");
      }
      page.end();
    }
    if (!topology.bindings().isEmpty()) {
      page.header("from", "key", "to");
      for (Binding binding : topology.bindings()) {
        String kind = binding.kind().name().toLowerCase(Locale.ROOT);
        page.row(
            code(binding.exchange()),
            code(binding.key()),
            kind + " " + code(binding.destination()));
      }
      page.end();
    }
  }

  private static String arguments(Map<String, Object> arguments) {
    return arguments.entrySet().stream()
        .map(entry -> code(entry.getKey() + ": " + value(entry.getValue())))
        .collect(Collectors.joining("<br>"));
  }

  private static Object value(Object value) {
    return value.equals("") ? "\"\"" : value;
  }
}
