package io.warren.processor.docs.figure;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import io.warren.processor.docs.document.RetryWords;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.topology.Binding;
import io.warren.topology.DerivedNames;
import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Draws the ways of a message that could not be handled. */
final class FailureWays {
  private FailureWays() {}

  /** All retry queues of a contract as one box, to the left of its queue. */
  static void retriesTogether(Contract contract, Node queue, Diagram diagram) {
    List<Queue> retries = retryQueues(contract);
    if (retries.isEmpty()) {
      return;
    }
    Queue first = retries.get(0);
    Queue last = retries.get(retries.size() - 1);
    boolean one = retries.size() == 1;
    String waits = one ? wait(first) : wait(first) + " to " + wait(last);
    Node together =
        diagram.node(
            0,
            Kind.RETRY,
            one ? first.name() : queue.name() + ".retry.*",
            one ? "retry queue" : retries.size() + " retry queues",
            null);
    diagram.edge(together, queue, Style.RETURN, waits, comesBack(queue));
  }

  /** A box for each retry queue, to the right of the queue. */
  static void retries(Contract contract, Node queue, Diagram diagram) {
    for (Queue retry : retryQueues(contract)) {
      Node node = diagram.node(queue.column() + 1, Kind.RETRY, retry.name(), "retry queue", null);
      diagram.edge(queue, node, Style.RETURN, "back after " + wait(retry), comesBack(queue));
    }
  }

  /**
   * The way of what is given up, to the right of the queue.
   *
   * <p>The keys are not shown: they are the queue's name.
   *
   * @param label of its beginning
   */
  static void deadLetters(
      Contract contract, ContractConsumer consumes, Node queue, String label, Diagram diagram) {
    int column = queue.column() + 1;
    Node dead =
        diagram.node(column, Kind.EXCHANGE, DerivedNames.DEAD_EXCHANGE, "direct exchange", null);
    diagram.edge(
        queue, dead, Style.FAILED, label, "messages of " + consumes.queue() + " are given up");
    for (Binding binding : contract.topology().bindings()) {
      if (!binding.exchange().equals(DerivedNames.DEAD_EXCHANGE)) {
        continue;
      }
      if (binding.kind() == Binding.Kind.QUEUE) {
        deadQueue(dead, binding, diagram);
        continue;
      }
      Node own = Boxes.exchange(column + 1, contract, binding.destination(), diagram);
      diagram.edge(dead, own, Style.FAILED, "", title(binding));
      contract.topology().bindings().stream()
          .filter(next -> next.exchange().equals(binding.destination()))
          .filter(next -> next.destination().equals(consumes.deadQueue()))
          .forEach(next -> deadQueue(own, next, diagram));
    }
  }

  private static void deadQueue(Node from, Binding binding, Diagram diagram) {
    Node dead =
        diagram.node(from.column() + 1, Kind.DEAD, binding.destination(), "dead queue", null);
    diagram.edge(from, dead, Style.FAILED, "", title(binding));
  }

  /** Failed messages, and with duplicates refused, those that meet one that is being handled. */
  private static String comesBack(Node queue) {
    return "what comes back to " + queue.name() + " waits here";
  }

  private static String title(Binding binding) {
    return binding.destination() + " takes " + binding.key() + " of " + binding.exchange();
  }

  /** The shortest wait first. */
  private static List<Queue> retryQueues(Contract contract) {
    return contract.topology().queues().stream()
        .filter(queue -> RetryWords.timeToLive(queue).isPresent())
        .sorted(Comparator.comparing(FailureWays::timeToLive))
        .toList();
  }

  private static String wait(Queue retry) {
    return DurationWords.of(timeToLive(retry));
  }

  private static Duration timeToLive(Queue retry) {
    return RetryWords.timeToLive(retry).orElse(Duration.ZERO);
  }
}
