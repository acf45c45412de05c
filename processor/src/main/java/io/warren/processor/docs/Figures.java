package io.warren.processor.docs;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.topology.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws what all contracts make of the broker together. */
final class Figures {
  private Figures() {}

  /**
   * Where messages go: senders, exchanges, queues, consumers. Who only listens to dead exchanges is
   * in {@link #failures}.
   */
  static Diagram messages(Modules modules) {
    Diagram diagram = new Diagram();
    Set<String> dead = deadExchanges(modules, failed(modules));
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        sent(contract, manifest.application(), diagram);
        consumed(contract, manifest.application(), dead, diagram);
      }
    }
    return diagram;
  }

  private static void sent(Contract contract, String application, Diagram diagram) {
    if (contract.produces() == null) {
      return;
    }
    Node sender = diagram.node(0, Kind.SENDER, contract.displayName(), application, link(contract));
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (ContractMessage message : contract.messages()) {
      keys.computeIfAbsent(message.exchange(), name -> new ArrayList<>()).add(message.routingKey());
    }
    keys.forEach(
        (exchange, sent) ->
            diagram.edge(
                sender,
                exchange(1, contract, exchange, diagram),
                Style.WAY,
                label(sent),
                contract.displayName() + " sends " + String.join(", ", sent)));
  }

  private static void consumed(
      Contract contract, String application, Set<String> dead, Diagram diagram) {
    ContractConsumer consumes = contract.consumes();
    if (consumes == null) {
      return;
    }
    Map<String, List<String>> keys = keys(contract, consumes);
    if (keys.keySet().removeAll(dead) && keys.isEmpty()) {
      return;
    }
    Node queue = diagram.node(2, Kind.QUEUE, consumes.queue(), Phrases.kind(consumes), null);
    keys.forEach(
        (exchange, bound) ->
            bound(exchange(1, contract, exchange, diagram), queue, bound, diagram));
    consumer(contract, application, queue, diagram);
  }

  /** The keys of the work queue, by the exchange that it is bound to. */
  private static Map<String, List<String>> keys(Contract contract, ContractConsumer consumes) {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Binding binding : contract.topology().bindings()) {
      if (binding.destination().equals(consumes.queue())) {
        keys.computeIfAbsent(binding.exchange(), name -> new ArrayList<>()).add(binding.key());
      }
    }
    return keys;
  }

  private static void bound(Node exchange, Node queue, List<String> keys, Diagram diagram) {
    String title = queue.name() + " takes " + String.join(", ", keys);
    diagram.edge(exchange, queue, Style.WAY, label(keys), title);
  }

  private static void consumer(Contract contract, String application, Node queue, Diagram diagram) {
    Node consumer =
        diagram.node(
            queue.column() + 1, Kind.CONSUMER, contract.displayName(), application, link(contract));
    String title = contract.displayName() + " consumes " + queue.name();
    diagram.edge(queue, consumer, Style.WAY, "", title);
  }

  /**
   * Where messages go that could not be handled: retry queues, dead exchanges, dead queues, and
   * those who listen to dead exchanges.
   */
  static Diagram failures(Modules modules) {
    Diagram diagram = failed(modules);
    Set<String> dead = deadExchanges(modules, diagram);
    for (Node exchange : diagram.nodes()) {
      if (exchange.kind() == Kind.EXCHANGE && dead.contains(exchange.name())) {
        for (Manifest manifest : modules.all()) {
          for (Contract contract : manifest.contracts()) {
            listener(exchange, contract, manifest.application(), diagram);
          }
        }
      }
    }
    return diagram;
  }

  private static Diagram failed(Modules modules) {
    Diagram diagram = new Diagram();
    for (Contract contract : modules.contracts()) {
      ContractConsumer consumes = contract.consumes();
      if (consumes != null) {
        Node queue =
            diagram.node(
                1, Kind.QUEUE, consumes.queue(), Phrases.attempts(consumes), link(contract));
        FailureFigures.retriesTogether(contract, queue, diagram);
        FailureFigures.deadLetters(contract, consumes, queue, "", diagram);
      }
    }
    return diagram;
  }

  /** The exchanges that dead letters go through and that no contract sends to. */
  private static Set<String> deadExchanges(Modules modules, Diagram failed) {
    Set<String> dead =
        failed.nodes().stream()
            .filter(node -> node.kind() == Kind.EXCHANGE)
            .map(Node::name)
            .collect(Collectors.toSet());
    modules.contracts().stream()
        .filter(contract -> contract.produces() != null)
        .flatMap(contract -> contract.messages().stream())
        .map(ContractMessage::exchange)
        .forEach(dead::remove);
    return dead;
  }

  private static void listener(
      Node exchange, Contract contract, String application, Diagram diagram) {
    ContractConsumer consumes = contract.consumes();
    List<String> keys = consumes == null ? null : keys(contract, consumes).get(exchange.name());
    if (consumes != null && keys != null) {
      Node queue =
          diagram.node(
              exchange.column() + 1, Kind.QUEUE, consumes.queue(), Phrases.kind(consumes), null);
      bound(exchange, queue, keys, diagram);
      consumer(contract, application, queue, diagram);
    }
  }

  /** How a message waits for its time. */
  static Diagram delays() {
    Diagram diagram = new Diagram();
    Node sender = diagram.node(0, Kind.SENDER, "sender", "delay(...)", null);
    Node rungs = diagram.node(1, Kind.EXCHANGE, "warren.delay.7 to .0", "topic, one a digit", null);
    Node waiting =
        diagram.node(2, Kind.DELAY, "warren.delay.7.9 to .0.1", "one a digit's value", null);
    Node landing = diagram.node(2, Kind.EXCHANGE, "warren.delay.landing", "topic", null);
    Node lost = diagram.node(2, Kind.DEAD, "warren.delay.lost", "exchange and queue", null);
    Node foot =
        diagram.node(3, Kind.DELAY, "warren.delay.landing.", "<exchange>:<routing key>", null);
    Node exchange = diagram.node(4, Kind.EXCHANGE, "the contract's", "exchange", null);
    way(diagram, sender, rungs, Style.WAY, "the delay's digits");
    way(diagram, rungs, waiting, Style.RETURN, "a digit that is not 0");
    way(diagram, rungs, landing, Style.WAY, "after the last digit");
    way(diagram, rungs, lost, Style.FAILED, "no way on");
    way(diagram, landing, foot, Style.WAY, "");
    way(diagram, foot, exchange, Style.WAY, "routing key");
    return diagram;
  }

  private static void way(Diagram diagram, Node from, Node to, Style style, String label) {
    diagram.edge(from, to, style, label, from.name() + " to " + to.name());
  }

  /** An exchange of a contract. */
  static Node exchange(int column, Contract contract, String name, Diagram diagram) {
    return diagram.node(
        column, Kind.EXCHANGE, name, Phrases.exchangeType(contract, name) + " exchange", null);
  }

  private static String label(List<String> keys) {
    return keys.size() == 1 ? keys.get(0) : keys.size() + " keys";
  }

  static @Nullable String link(Contract contract) {
    return "#" + Phrases.id(contract);
  }
}
