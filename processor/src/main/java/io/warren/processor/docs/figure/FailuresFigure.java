package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.document.RetryWords;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where messages go that could not be handled: retry queues, dead exchanges, dead queues, and those
 * who listen to dead exchanges.
 */
public final class FailuresFigure {
  private FailuresFigure() {}

  /** Draws all contracts together. */
  public static Diagram of(Modules modules) {
    Diagram diagram = failed(modules);
    Set<String> dead = deadExchanges(modules, diagram);
    Map<String, List<Listener>> listeners = listeners(modules);
    for (Node exchange : diagram.nodes()) {
      if (exchange.kind() == Kind.EXCHANGE && dead.contains(exchange.name())) {
        listeners
            .getOrDefault(exchange.name(), List.of())
            .forEach(listener -> listener.draw(exchange, diagram));
      }
    }
    return diagram;
  }

  /** The exchanges that dead letters go through and that no contract sends to. */
  static Set<String> deadExchanges(Modules modules) {
    return deadExchanges(modules, failed(modules));
  }

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

  private static Diagram failed(Modules modules) {
    Diagram diagram = new Diagram();
    for (Contract contract : modules.contracts()) {
      ContractConsumer consumes = contract.consumes();
      if (consumes != null) {
        Node queue =
            diagram.node(
                1,
                Kind.QUEUE,
                consumes.queue(),
                RetryWords.attempts(consumes.retry()),
                Anchors.link(Anchors.of(contract)));
        FailureWays.retriesTogether(contract, queue, diagram);
        FailureWays.deadLetters(contract, consumes, queue, "", diagram);
      }
    }
    return diagram;
  }

  /** Those who listen, by the exchange. */
  private static Map<String, List<Listener>> listeners(Modules modules) {
    Map<String, List<Listener>> listeners = new HashMap<>();
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        ContractConsumer consumes = contract.consumes();
        if (consumes != null) {
          Boxes.keys(contract, consumes)
              .forEach(
                  (exchange, keys) ->
                      listeners
                          .computeIfAbsent(exchange, name -> new ArrayList<>())
                          .add(new Listener(contract, consumes, manifest.application(), keys)));
        }
      }
    }
    return listeners;
  }

  /**
   * A consumer of what an exchange gets.
   *
   * @param keys of the exchange
   */
  private record Listener(
      Contract contract, ContractConsumer consumes, String application, List<String> keys) {
    void draw(Node exchange, Diagram diagram) {
      Node queue = Boxes.queue(exchange.column() + 1, consumes, diagram);
      Boxes.bound(exchange, queue, keys, diagram);
      Boxes.consumer(contract, application, queue, diagram);
    }
  }
}
