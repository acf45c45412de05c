package io.warren.processor.docs;

import io.warren.processor.docs.html.Diagram;
import io.warren.processor.docs.html.Diagram.Kind;
import io.warren.processor.docs.html.Diagram.Node;
import io.warren.processor.docs.html.Diagram.Style;
import io.warren.processor.docs.manifest.Consumes;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Message;
import io.warren.topology.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws what all contracts make of the broker together. */
final class HtmlFigures {
  private HtmlFigures() {}

  /** Where messages go: senders, exchanges, queues, consumers. */
  static Diagram messages(Modules modules) {
    Diagram diagram = new Diagram();
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        sent(contract, manifest.application(), diagram);
        consumed(contract, manifest.application(), diagram);
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
    for (Message message : contract.messages()) {
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

  private static void consumed(Contract contract, String application, Diagram diagram) {
    Consumes consumes = contract.consumes();
    if (consumes == null) {
      return;
    }
    Node queue = diagram.node(2, Kind.QUEUE, consumes.queue(), HtmlWords.kind(consumes), null);
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (Binding binding : contract.topology().bindings()) {
      if (binding.destination().equals(consumes.queue())) {
        keys.computeIfAbsent(binding.exchange(), name -> new ArrayList<>()).add(binding.key());
      }
    }
    keys.forEach(
        (exchange, bound) ->
            diagram.edge(
                exchange(1, contract, exchange, diagram),
                queue,
                Style.WAY,
                label(bound),
                consumes.queue() + " takes " + String.join(", ", bound)));
    Node consumer =
        diagram.node(3, Kind.CONSUMER, contract.displayName(), application, link(contract));
    diagram.edge(
        queue, consumer, Style.WAY, "", contract.displayName() + " consumes " + consumes.queue());
  }

  /** Where messages go that could not be handled: retry queues, dead exchanges, dead queues. */
  static Diagram failures(Modules modules) {
    Diagram diagram = new Diagram();
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        if (contract.consumes() != null) {
          Node queue =
              diagram.node(
                  1,
                  Kind.QUEUE,
                  contract.consumes().queue(),
                  HtmlWords.attempts(contract.consumes()),
                  link(contract));
          HtmlFailures.retriesTogether(contract, queue, diagram);
          HtmlFailures.deadLetters(contract, contract.consumes(), queue, "", diagram);
        }
      }
    }
    return diagram;
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
        column, Kind.EXCHANGE, name, HtmlWords.exchangeType(contract, name) + " exchange", null);
  }

  private static String label(List<String> keys) {
    return keys.size() == 1 ? keys.get(0) : keys.size() + " keys";
  }

  static @Nullable String link(Contract contract) {
    return "#" + HtmlWords.id(contract);
  }
}
