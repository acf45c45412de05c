package io.warren.processor.docs.compatibility;

import static io.warren.processor.diagnostic.Diagnostic.BINDING_REMOVED;
import static io.warren.processor.diagnostic.Diagnostic.EXCHANGE_TYPE_CHANGED;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_CHANGED;
import static io.warren.processor.diagnostic.Diagnostic.QUEUE_RENAMED;

import io.warren.processor.diagnostic.Diagnostic;
import io.warren.processor.docs.compatibility.Place.Part;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Compares what a contract declares with what is on the brokers by now. */
final class TopologyComparison {
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "exclusive", "exclusive",
          "auto-delete", "autoDelete",
          "x-queue-type", "queueType",
          "x-delivery-limit", "deliveryLimit",
          "x-single-active-consumer", "singleActive",
          "x-max-priority", "maxPriority");

  private final Contract old;
  private final Contract now;
  private final List<Break> breaks;

  TopologyComparison(Contract old, Contract now, List<Break> breaks) {
    this.old = old;
    this.now = now;
    this.breaks = breaks;
  }

  /**
   * @param lost earlier bindings of its queue that are gone
   */
  void compare(List<Binding> lost) {
    now.topology().exchanges().forEach(this::compareExchange);
    ContractConsumer before = old.consumes();
    ContractConsumer after = now.consumes();
    if (before == null || after == null) {
      return;
    }
    if (!before.queue().equals(after.queue())) {
      if (staysWithoutConsumer(old)) {
        add(QUEUE_RENAMED, consumer("queue"), before.queue(), after.queue());
      }
      return;
    }
    if (!before.deadQueue().equals(after.deadQueue())) {
      add(QUEUE_RENAMED, consumer("deadQueue"), before.deadQueue(), after.deadQueue());
    }
    compareQueue(after.queue());
    lost.stream()
        .filter(Predicate.not(this::isOfMessage))
        .forEach(
            binding ->
                add(
                    BINDING_REMOVED,
                    consumer("bindings"),
                    after.queue(),
                    binding.key(),
                    binding.exchange()));
  }

  /** Whether messages stay in the work queue of a consumer that is gone. */
  static boolean staysWithoutConsumer(Contract contract) {
    ContractConsumer consumes = contract.consumes();
    return consumes != null
        && queue(contract, consumes.queue())
            .filter(queue -> queue.exclusive() || queue.autoDelete())
            .isEmpty();
  }

  private void compareExchange(Exchange exchange) {
    old.topology().exchanges().stream()
        .filter(other -> other.name().equals(exchange.name()))
        .filter(other -> other.declare() && exchange.declare())
        .filter(other -> other.type() != exchange.type())
        .forEach(
            other ->
                add(
                    EXCHANGE_TYPE_CHANGED,
                    exchangeType(exchange),
                    exchange.name(),
                    other.type(),
                    exchange.type()));
  }

  private Place exchangeType(Exchange exchange) {
    return now.messages().stream()
        .filter(message -> message.exchange().equals(exchange.name()))
        .findFirst()
        .<Place>map(
            message -> new Place.OfMessage(now.name(), message.method(), Part.EXCHANGE_TYPE))
        .orElse(consumer("deadExchangeType"));
  }

  private void compareQueue(String name) {
    Optional<Queue> before = queue(old, name).filter(Queue::declare);
    Optional<Queue> after = queue(now, name).filter(Queue::declare);
    // An exclusive queue goes with its connection, and is declared anew.
    if (before.isEmpty() || after.isEmpty() || before.get().exclusive()) {
      return;
    }
    Map<String, Object> left = properties(before.get());
    Map<String, Object> right = properties(after.get());
    Set<String> names = new LinkedHashSet<>(left.keySet());
    names.addAll(right.keySet());
    // What belongs to a type of queue comes and goes with it.
    if (!Objects.equals(left.get("x-queue-type"), right.get("x-queue-type"))) {
      names.retainAll(Set.of("x-queue-type"));
    }
    for (String property : names) {
      Object oldValue = left.getOrDefault(property, "absent");
      Object newValue = right.getOrDefault(property, "absent");
      if (!oldValue.equals(newValue)) {
        Place place = consumer(ATTRIBUTES.getOrDefault(property, "queue"));
        add(QUEUE_CHANGED, place, property, name, oldValue, newValue);
      }
    }
  }

  private static Optional<Queue> queue(Contract contract, String name) {
    return contract.topology().queues().stream()
        .filter(queue -> queue.name().equals(name))
        .findFirst();
  }

  private static Map<String, Object> properties(Queue queue) {
    Map<String, Object> properties = new TreeMap<>(queue.arguments());
    properties.put("exclusive", queue.exclusive());
    properties.put("auto-delete", queue.autoDelete());
    // What was read from a file has forgotten whether a number was an int or a long.
    properties.replaceAll(
        (name, value) -> value instanceof Number number ? number.longValue() : value);
    return properties;
  }

  /** Whether the binding is of a message, whose own change says more. */
  private boolean isOfMessage(Binding binding) {
    for (ContractMessage message : old.messages()) {
      if (message.exchange().equals(binding.exchange())
          && message.routingKey().equals(binding.key())) {
        return now.messages().stream()
            .noneMatch(
                other ->
                    other.exchange().equals(binding.exchange())
                        && other.routingKey().equals(binding.key()));
      }
    }
    return false;
  }

  private Place consumer(String attribute) {
    return new Place.OfConsumer(now.name(), attribute);
  }

  private void add(Diagnostic diagnostic, Place place, Object... arguments) {
    breaks.add(Break.of(diagnostic, place, arguments));
  }
}
