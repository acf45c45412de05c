package io.warren.processor.docs.page;

import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.page.Content.Destination;
import io.warren.processor.docs.page.Content.JavaType;
import io.warren.processor.docs.page.Content.Name;
import io.warren.processor.docs.page.Content.None;
import io.warren.processor.docs.page.Content.Statements;
import io.warren.processor.docs.page.Content.Words;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables about one contract. */
final class ContractTables {
  private ContractTables() {}

  static PageTable messages(Contract contract) {
    List<String> columns =
        List.of("message", "exchange", "routing key", "type", "payload", "reply");
    if (contract.messages().stream().allMatch(message -> sensitive(message).isEmpty())) {
      return new PageTable(
          columns, contract.messages().stream().map(ContractTables::message).toList());
    }
    return new PageTable(
        and(columns, "sensitive"),
        contract.messages().stream()
            .map(message -> and(message(message), new Statements(sensitive(message))))
            .toList());
  }

  private static <T> List<T> and(List<? extends T> some, T another) {
    return Stream.<T>concat(some.stream(), Stream.of(another)).toList();
  }

  /** What nobody is shown of its payload and its reply. */
  private static List<String> sensitive(ContractMessage message) {
    Payload reply = message.reply();
    return Stream.concat(
            message.payload().sensitive().stream(),
            reply == null
                ? Stream.<String>empty()
                : reply.sensitive().stream().map(path -> "reply: " + path))
        .toList();
  }

  private static List<Content> message(ContractMessage message) {
    return List.of(
        new Name(message.method()),
        new Name(message.exchange()),
        new Name(message.routingKey()),
        new Name(message.type()),
        new JavaType(message.payload().javaType()),
        reply(message.reply()));
  }

  private static Content reply(@Nullable Payload reply) {
    return reply == null ? new None() : new JavaType(reply.javaType());
  }

  /** What there is of exchanges, queues and bindings. */
  static List<PageTable> topology(Topology topology) {
    return Stream.of(
            new PageTable(
                List.of("exchange", "type", "arguments"),
                topology.exchanges().stream().map(ContractTables::exchange).toList()),
            new PageTable(
                List.of("queue", "lifetime", "arguments"),
                topology.queues().stream().map(ContractTables::queue).toList()),
            new PageTable(
                List.of("from", "key", "to"),
                topology.bindings().stream().map(ContractTables::binding).toList()))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  private static List<Content> exchange(Exchange exchange) {
    return List.of(
        new Name(exchange.name()),
        new Words(exchange.type().name().toLowerCase(Locale.ROOT)),
        arguments(exchange.declare(), exchange.arguments()));
  }

  private static List<Content> queue(Queue queue) {
    return List.of(
        new Name(queue.name()),
        new Words(lifetime(queue)),
        arguments(queue.declare(), queue.arguments()));
  }

  private static String lifetime(Queue queue) {
    if (!queue.declare()) {
      return "up to others";
    }
    if (queue.exclusive()) {
      return "of one connection";
    }
    return queue.autoDelete() ? "until its last consumer leaves" : "durable";
  }

  private static Content arguments(boolean declare, Map<String, Object> arguments) {
    return declare
        ? new Statements(
            arguments.entrySet().stream()
                .map(argument -> argument.getKey() + ": " + value(argument.getValue()))
                .toList())
        : new Words("must exist");
  }

  /** The exchange without a name should not look as if something were missing. */
  private static String value(Object value) {
    return value.equals("") ? "\"\"" : value.toString();
  }

  private static List<Content> binding(Binding binding) {
    return List.of(
        new Name(binding.exchange()),
        new Name(binding.key()),
        new Destination(binding.kind().name().toLowerCase(Locale.ROOT), binding.destination()));
  }
}
