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
import java.util.List;
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

  private static void listener(
      Node exchange, Contract contract, String application, Diagram diagram) {
    ContractConsumer consumes = contract.consumes();
    List<String> keys =
        consumes == null ? null : Boxes.keys(contract, consumes).get(exchange.name());
    if (consumes != null && keys != null) {
      Node queue = Boxes.queue(exchange.column() + 1, consumes, diagram);
      Boxes.bound(exchange, queue, keys, diagram);
      Boxes.consumer(contract, application, queue, diagram);
    }
  }
}
