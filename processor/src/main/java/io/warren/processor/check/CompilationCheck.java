package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.EXCHANGE_TWICE;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_SHARED;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_TWICE;

import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Contracts of one compilation agree about what they share. It remembers the contracts that it has
 * seen, and reports at the later of two.
 */
public final class CompilationCheck implements ContractCheck {
  private final Map<String, Seen<Exchange>> exchanges = new HashMap<>();
  private final Map<String, Seen<Queue>> queues = new HashMap<>();
  private final Map<String, ContractModel> consumers = new HashMap<>();

  private record Seen<T>(T value, ContractModel contract) {}

  @Override
  public void check(ContractModel contract, Report report) {
    for (MessageModel message : contract.ownMessages()) {
      AnnotationSource source = message.source().contract();
      if (source != null) {
        checkExchange(message.exchange(), contract, source.at("exchange"), report);
      }
    }
    ConsumesModel consumes = contract.consumes();
    if (consumes != null && !consumes.queue().isEmpty()) {
      if (!consumes.deadExchange().isEmpty()) {
        checkExchange(
            Exchange.of(consumes.deadExchange(), consumes.deadExchangeType()),
            contract,
            consumes.source().at("deadExchange"),
            report);
      }
      if (checkQueues(contract, consumes, report)) {
        checkShared(contract, consumes, report);
      }
    }
  }

  private void checkExchange(
      Exchange exchange, ContractModel contract, SourcePosition position, Report report) {
    Seen<Exchange> first =
        exchanges.computeIfAbsent(exchange.name(), name -> new Seen<>(exchange, contract));
    if (first.value.type() != exchange.type()) {
      report.add(
          EXCHANGE_TWICE,
          position,
          exchange.name(),
          first.value.type(),
          first.contract.displayName(),
          exchange.type(),
          contract.displayName());
    }
  }

  /** One report is enough: where the queues differ, their retry queues differ too. */
  private boolean checkQueues(ContractModel contract, ConsumesModel consumes, Report report) {
    for (Queue queue : contract.consumed().queues()) {
      Seen<Queue> first =
          queue.declare()
              ? queues.computeIfAbsent(queue.name(), name -> new Seen<>(queue, contract))
              : new Seen<>(queue, contract);
      // Two of one contract are the business of another check.
      if (!first.value.equals(queue) && !first.contract.name().equals(contract.name())) {
        String differing = differing(first.value, queue);
        report.add(
            QUEUE_TWICE,
            consumes.source().at("queue"),
            queue.name(),
            describe(first.value, differing),
            first.contract.displayName(),
            describe(queue, differing),
            contract.displayName());
        return false;
      }
    }
    return true;
  }

  private static String differing(Queue first, Queue second) {
    Map<String, Object> left = properties(first);
    Map<String, Object> right = properties(second);
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(left.get(name), right.get(name)))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> properties(Queue queue) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("exclusive", queue.exclusive());
    properties.put("auto-delete", queue.autoDelete());
    properties.putAll(queue.arguments());
    return properties;
  }

  private static String describe(Queue queue, String property) {
    Object value = properties(queue).get(property);
    return value == null ? "without " + property : property + " = " + value;
  }

  private void checkShared(ContractModel contract, ConsumesModel consumes, Report report) {
    ContractModel first = consumers.putIfAbsent(consumes.queue(), contract);
    if (first != null && !types(first).equals(types(contract))) {
      report.add(
          QUEUE_SHARED,
          consumes.source().at("queue"),
          consumes.queue(),
          first.displayName(),
          contract.displayName());
    }
  }

  private static Set<String> types(ContractModel contract) {
    List<String> types = new ArrayList<>();
    contract.messages().forEach(message -> types.add(message.type()));
    return Set.copyOf(types);
  }
}
