package io.warren.processor.docs;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.Binding;

/** Draws the ways of the messages of one contract, each key for itself. */
final class ContractFigure {
  private ContractFigure() {}

  /** Nothing where the contract has no role. */
  static Diagram of(Contract contract) {
    Diagram diagram = new Diagram();
    if (contract.produces() != null) {
      sender(contract, diagram);
    }
    ContractConsumer consumes = contract.consumes();
    if (consumes != null) {
      Node queue = diagram.node(2, Kind.QUEUE, consumes.queue(), Phrases.kind(consumes), null);
      for (Binding binding : contract.topology().bindings()) {
        if (binding.destination().equals(consumes.queue())) {
          Node exchange = Figures.exchange(1, contract, binding.exchange(), diagram);
          diagram.edge(exchange, queue, Style.WAY, binding.key(), "bound with " + binding.key());
        }
      }
      Node consumer = diagram.node(3, Kind.CONSUMER, contract.displayName(), "consumer", null);
      diagram.edge(queue, consumer, Style.WAY, "", "consumed");
      FailureFigures.retries(contract, queue, diagram);
      FailureFigures.deadLetters(contract, consumes, queue, "given up", diagram);
    }
    return diagram;
  }

  private static void sender(Contract contract, Diagram diagram) {
    Node sender = diagram.node(0, Kind.SENDER, contract.displayName(), "sender", null);
    Node ladder = diagram.node(0, Kind.DELAY, "warren.delay.*", "if delayed", "#delays");
    diagram.edge(sender, ladder, Style.LATER, "", "with a delay");
    for (ContractMessage message : contract.messages()) {
      Node exchange = Figures.exchange(1, contract, message.exchange(), diagram);
      String key = message.routingKey();
      diagram.edge(sender, exchange, Style.WAY, key, message.method() + " with " + key);
      diagram.edge(ladder, exchange, Style.LATER, "", "after the delay");
    }
  }
}
