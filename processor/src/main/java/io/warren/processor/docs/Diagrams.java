package io.warren.processor.docs;

import io.warren.processor.docs.manifest.Consumes;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Message;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import java.time.Duration;

/** Draws where messages go. */
final class Diagrams {
  private Diagrams() {}

  /** Who sends, through which exchanges, to which queues, and who consumes them. */
  static Mermaid overall(Modules modules) {
    Mermaid diagram = new Mermaid();
    for (Manifest manifest : modules.all()) {
      for (Contract contract : manifest.contracts()) {
        if (contract.produces() != null) {
          for (Message message : contract.messages()) {
            diagram.way(
                diagram.application(manifest.application()),
                diagram.exchange(message.exchange()),
                message.routingKey());
          }
        }
        if (contract.consumes() != null) {
          consumed(manifest.application(), contract, contract.consumes(), diagram);
        }
      }
    }
    return diagram;
  }

  private static void consumed(
      String application, Contract contract, Consumes consumes, Mermaid diagram) {
    String queue = diagram.queue(consumes.queue());
    for (Binding binding : contract.topology().bindings()) {
      if (binding.destination().equals(consumes.queue())) {
        diagram.way(diagram.exchange(binding.exchange()), queue, binding.key());
      }
    }
    diagram.way(queue, diagram.application(application), "");
    diagram.detour(queue, diagram.queue(consumes.deadQueue()), "dead");
  }

  /** Everything that a contract's sender and consumer declare. */
  static Mermaid of(Contract contract) {
    Mermaid diagram = new Mermaid();
    if (contract.produces() != null) {
      for (Message message : contract.messages()) {
        diagram.way(
            diagram.application("sender"),
            diagram.exchange(message.exchange()),
            message.routingKey());
      }
    }
    for (Binding binding : contract.topology().bindings()) {
      String destination =
          binding.kind() == Binding.Kind.QUEUE
              ? diagram.queue(binding.destination())
              : diagram.exchange(binding.destination());
      diagram.way(diagram.exchange(binding.exchange()), destination, binding.key());
    }
    Consumes consumes = contract.consumes();
    if (consumes != null) {
      diagram.way(diagram.queue(consumes.queue()), diagram.application("consumer"), "");
      failures(contract, consumes, diagram);
    }
    return diagram;
  }

  private static void failures(Contract contract, Consumes consumes, Mermaid diagram) {
    String work = diagram.queue(consumes.queue());
    for (Queue queue : contract.topology().queues()) {
      if (queue.arguments().get("x-message-ttl") instanceof Number millis) {
        String retry = diagram.queue(queue.name());
        Duration wait = Duration.ofMillis(millis.longValue());
        // The others are for messages that must wait and have not failed.
        boolean failed = consumes.retry().waits().contains(wait);
        diagram.detour(work, retry, failed ? "failed" : "must wait");
        diagram.detour(retry, work, "after " + DurationWords.of(wait));
      }
    }
    diagram.detour(work, diagram.exchange(DerivedNames.DEAD_EXCHANGE), "given up");
  }
}
