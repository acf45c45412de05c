package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The boxes of a contract, and the lines between them. */
final class Boxes {
  private Boxes() {}

  static Node exchange(int column, Contract contract, String name, Diagram diagram) {
    String type =
        contract.topology().exchanges().stream()
            .filter(declared -> declared.name().equals(name))
            .map(Exchange::type)
            .map(known -> known.name().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("unknown");
    return diagram.node(column, Kind.EXCHANGE, name, type + " exchange", null);
  }

  static Node queue(int column, ContractConsumer consumes, Diagram diagram) {
    return diagram.node(column, Kind.QUEUE, consumes.queue(), kind(consumes), null);
  }

  /** What others declare may be of any kind. */
  private static String kind(ContractConsumer consumes) {
    return consumes.declare()
        ? consumes.queueType().name().toLowerCase(Locale.ROOT) + " queue"
        : "queue of others";
  }

  static void consumer(Contract contract, String application, Node queue, Diagram diagram) {
    Node consumer =
        diagram.node(
            queue.column() + 1,
            Kind.CONSUMER,
            contract.displayName(),
            application,
            Anchors.link(Anchors.of(contract)));
    String title = contract.displayName() + " consumes " + queue.name();
    diagram.edge(queue, consumer, Style.WAY, "", title);
  }

  /** The keys of the work queue, by the exchange that it is bound to. */
  static Map<String, List<String>> keys(Contract contract, ContractConsumer consumes) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Binding binding : contract.topology().bindings()) {
      if (binding.destination().equals(consumes.queue())) {
        keys.computeIfAbsent(binding.exchange(), name -> new ArrayList<>()).add(binding.key());
      }
    }
    return keys;
  }

  /** One line for all keys between an exchange and a queue. */
  static void bound(Node exchange, Node queue, List<String> keys, Diagram diagram) {
    String title = queue.name() + " takes " + String.join(", ", keys);
    diagram.edge(exchange, queue, Style.WAY, label(keys), title);
  }

  static String label(List<String> keys) {
    return keys.size() == 1 ? keys.get(0) : keys.size() + " keys";
  }
}
