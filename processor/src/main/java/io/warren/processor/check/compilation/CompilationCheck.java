package io.warren.processor.check.compilation;

import static io.warren.processor.diagnostic.Diagnostic.EXCHANGE_TWICE;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_OF_TWO_MODULES;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_SHARED;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_TWICE;

import io.warren.processor.check.ContractCheck;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ConsumesModel;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Contracts agree about what they share: those of one compilation, and those of other modules that
 * it is told of. It remembers the contracts that it has seen, and reports at the later of two.
 */
public final class CompilationCheck implements ContractCheck {
  private final FirstOnes<String, Seen<Exchange>> exchanges;
  private final FirstOnes<String, Seen<Queue>> queues;
  private final FirstOnes<String, ContractModel> consumers;
  private final FirstOnes<String, Elsewhere> consumersElsewhere;
  private final RoutePayloads payloads;

  /** One that has seen nothing. */
  public CompilationCheck() {
    exchanges = new FirstOnes<>(null);
    queues = new FirstOnes<>(null);
    consumers = new FirstOnes<>(null);
    consumersElsewhere = new FirstOnes<>(null);
    payloads = new RoutePayloads(null);
  }

  private CompilationCheck(CompilationCheck before) {
    exchanges = new FirstOnes<>(before.exchanges);
    queues = new FirstOnes<>(before.queues);
    consumers = new FirstOnes<>(before.consumers);
    consumersElsewhere = new FirstOnes<>(before.consumersElsewhere);
    payloads = new RoutePayloads(before.payloads);
  }

  /** One that has seen the same; what it sees besides, this one does not remember. */
  public CompilationCheck again() {
    return new CompilationCheck(this);
  }

  /** A consumer of another module. */
  private record Elsewhere(String displayName, String module) {}

  /**
   * @param name the contract's canonical name
   * @param displayName its name for people
   */
  private record Seen<T>(T value, String name, String displayName) {
    Seen(T value, ContractModel contract) {
      this(value, contract.name().canonicalName(), contract.displayName());
    }
  }

  /** Takes what a contract of another module declares as seen; nothing is reported about it. */
  public void remember(String name, String displayName, Topology topology) {
    for (Exchange exchange : topology.exchanges()) {
      exchanges.add(exchange.name(), new Seen<>(exchange, name, displayName));
    }
    for (Queue queue : topology.queues()) {
      if (queue.declare()) {
        queues.add(queue.name(), new Seen<>(queue, name, displayName));
      }
    }
  }

  /** Takes the consumer of a queue in another module as seen. */
  public void rememberConsumer(String queue, String displayName, String module) {
    consumersElsewhere.add(queue, new Elsewhere(displayName, module));
  }

  /** Takes the payload of a message of another module as seen. */
  public void rememberPayload(
      String exchange, String key, String contract, String message, String type) {
    payloads.remember(exchange, key, new RoutePayloads.Carried(contract, message, type));
  }

  @Override
  public void check(ContractModel contract, Report report) {
    for (MessageModel message : contract.ownMessages()) {
      payloads.check(message, contract, report);
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
    Seen<Exchange> first = exchanges.add(exchange.name(), new Seen<>(exchange, contract));
    if (first != null && first.value.type() != exchange.type()) {
      report.add(
          EXCHANGE_TWICE,
          position,
          exchange.name(),
          first.value.type(),
          first.displayName,
          exchange.type(),
          contract.displayName());
    }
  }

  /** One report is enough: where the queues differ, their retry queues differ too. */
  private boolean checkQueues(ContractModel contract, ConsumesModel consumes, Report report) {
    for (Queue queue : contract.consumed().queues()) {
      Seen<Queue> first =
          queue.declare() ? queues.add(queue.name(), new Seen<>(queue, contract)) : null;
      // Two of one contract are the business of another check.
      if (first != null
          && !properties(first.value).equals(properties(queue))
          && !first.name.equals(contract.name().canonicalName())) {
        String differing = differing(first.value, queue);
        report.add(
            QUEUE_TWICE,
            consumes.source().at("queue"),
            queue.name(),
            describe(first.value, differing),
            first.displayName,
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
    // What was read from a document has forgotten whether a number was an int or a long.
    properties.replaceAll(
        (name, value) -> value instanceof Number number ? number.longValue() : value);
    return properties;
  }

  private static String describe(Queue queue, String property) {
    Object value = properties(queue).get(property);
    return value == null ? "without " + property : property + " = " + value;
  }

  private void checkShared(ContractModel contract, ConsumesModel consumes, Report report) {
    Elsewhere elsewhere = consumersElsewhere.get(consumes.queue());
    if (elsewhere != null) {
      report.add(
          QUEUE_OF_TWO_MODULES,
          consumes.source().at("queue"),
          consumes.queue(),
          elsewhere.displayName,
          elsewhere.module,
          contract.displayName());
    }
    ContractModel first = consumers.add(consumes.queue(), contract);
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
