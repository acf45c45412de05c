package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where messages go: senders, exchanges, queues, consumers. Who only listens to dead exchanges is
 * in {@link FailuresFigure}.
 */
public final class MessagesFigure {
  private MessagesFigure() {}

  /** Draws all contracts together. */
  public static Diagram of(Modules modules) {
    Diagram diagram = new Diagram();
    Set<String> dead = FailuresFigure.deadExchanges(modules);
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
    Node sender =
        diagram.node(
            0,
            Kind.SENDER,
            contract.displayName(),
            application,
            Anchors.link(Anchors.of(contract)));
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (ContractMessage message : contract.messages()) {
      keys.computeIfAbsent(message.exchange(), name -> new ArrayList<>()).add(message.routingKey());
    }
    keys.forEach(
        (exchange, sent) ->
            diagram.edge(
                sender,
                Boxes.exchange(1, contract, exchange, diagram),
                Style.WAY,
                Boxes.label(sent),
                contract.displayName() + " sends " + String.join(", ", sent)));
  }

  private static void consumed(
      Contract contract, String application, Set<String> dead, Diagram diagram) {
    ContractConsumer consumes = contract.consumes();
    if (consumes == null) {
      return;
    }
    Map<String, List<String>> keys = Boxes.keys(contract, consumes);
    if (keys.keySet().removeAll(dead) && keys.isEmpty()) {
      return;
    }
    Node queue = Boxes.queue(2, consumes, diagram);
    keys.forEach(
        (exchange, bound) ->
            Boxes.bound(Boxes.exchange(1, contract, exchange, diagram), queue, bound, diagram));
    Boxes.consumer(contract, application, queue, diagram);
  }
}
