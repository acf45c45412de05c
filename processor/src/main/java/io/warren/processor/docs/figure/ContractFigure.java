package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.document.DelayQueues;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.Binding;
import java.util.List;

/** Draws the ways of the messages of one contract, each key for itself. */
public final class ContractFigure {
  private ContractFigure() {}

  /** Nothing where the contract has no role. */
  public static Diagram of(Contract contract) {
    Diagram diagram = new Diagram();
    if (contract.produces() != null) {
      sender(contract, diagram);
    }
    ContractConsumer consumes = contract.consumes();
    if (consumes != null) {
      Node queue = Boxes.queue(2, consumes, diagram);
      for (Binding binding : contract.topology().bindings()) {
        if (binding.destination().equals(consumes.queue())) {
          Node exchange = Boxes.exchange(1, contract, binding.exchange(), diagram);
          diagram.edge(exchange, queue, Style.WAY, binding.key(), "bound with " + binding.key());
        }
      }
      Node consumer = diagram.node(3, Kind.CONSUMER, contract.displayName(), "consumer", null);
      diagram.edge(queue, consumer, Style.WAY, "", "consumed");
      FailureWays.retries(contract, queue, diagram);
      FailureWays.deadLetters(contract, consumes, queue, "given up", diagram);
    }
    return diagram;
  }

  private static void sender(Contract contract, Diagram diagram) {
    Node sender = diagram.node(0, Kind.SENDER, contract.displayName(), "sender", null);
    List<ContractMessage> delayed = DelayQueues.delayed(contract);
    if (!delayed.isEmpty()) {
      diagram.edge(sender, ladder(diagram), Style.LATER, "", "with a delay");
    }
    for (ContractMessage message : contract.messages()) {
      Node exchange = Boxes.exchange(1, contract, message.exchange(), diagram);
      String key = message.routingKey();
      diagram.edge(sender, exchange, Style.WAY, key, message.method() + " with " + key);
      if (delayed.contains(message)) {
        diagram.edge(ladder(diagram), exchange, Style.LATER, "", "after the delay");
      }
    }
  }

  private static Node ladder(Diagram diagram) {
    return diagram.node(
        0, Kind.DELAY, "warren.delay.*", "if delayed", Anchors.link(Anchors.DELAYS));
  }
}
