package io.warren.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Exchanges, queues and bindings, in the order in which they are declared. Immutable.
 *
 * @param exchanges each once
 * @param queues each once
 * @param bindings each once, after everything that they name
 * @param consumed which of the queues are consumed, each once; declares nothing
 */
public record Topology(
    List<Exchange> exchanges,
    List<Queue> queues,
    List<Binding> bindings,
    List<ConsumedQueue> consumed) {

  /** Declares nothing. */
  public static final Topology EMPTY = Topology.builder().build();

  /** Copies the lists, in their order. */
  public Topology {
    exchanges = List.copyOf(exchanges);
    queues = List.copyOf(queues);
    bindings = List.copyOf(bindings);
    consumed = List.copyOf(consumed);
  }

  /** A topology that does not state which of its queues are consumed. */
  public Topology(List<Exchange> exchanges, List<Queue> queues, List<Binding> bindings) {
    this(exchanges, queues, bindings, List.of());
  }

  /** Begins with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** This topology and the other one; what stands in both is declared once. */
  public Topology and(Topology other) {
    return builder().all(this).all(other).build();
  }

  /**
   * Whether a queue is known to keep what is rejected: others' queues may have no such exchange.
   */
  public boolean deadLetters(String queue) {
    return queues.stream()
        .anyMatch(
            each ->
                each.name().equals(queue)
                    && each.arguments().containsKey(ConsumerQueues.DEAD_LETTER_EXCHANGE));
  }

  /** Without the queues that live with their consumer, and what is bound to them. */
  public Topology shared() {
    Set<String> others =
        queues.stream()
            .filter(queue -> queue.exclusive() || queue.autoDelete())
            .map(Queue::name)
            .collect(Collectors.toUnmodifiableSet());
    return others.isEmpty()
        ? this
        : new Topology(
            exchanges,
            queues.stream().filter(queue -> !others.contains(queue.name())).toList(),
            bindings.stream().filter(binding -> !others.contains(binding.destination())).toList(),
            consumed);
  }

  /** What is known of a queue that is consumed. */
  public ConsumedQueue consumed(String queue) {
    return consumed.stream()
        .filter(each -> each.queue().equals(queue))
        .findFirst()
        .orElseGet(() -> new UnstatedQueues(this).of(queue));
  }

  /** This topology with a text replaced in the names, keys and arguments of its queues. */
  public Topology replacing(String text, String replacement) {
    return new Topology(
        exchanges,
        queues.stream().map(queue -> replacing(queue, text, replacement)).toList(),
        bindings.stream()
            .map(
                binding ->
                    new Binding(
                        binding.exchange(),
                        binding.destination().replace(text, replacement),
                        binding.kind(),
                        binding.key().replace(text, replacement)))
            .toList(),
        consumed.stream().map(each -> each.replacing(text, replacement)).toList());
  }

  private static Queue replacing(Queue queue, String text, String replacement) {
    Map<String, Object> arguments = new LinkedHashMap<>(queue.arguments());
    arguments.replaceAll(
        (name, value) ->
            value instanceof String string ? string.replace(text, replacement) : value);
    return new Queue(
        queue.name().replace(text, replacement),
        queue.declare(),
        queue.exclusive(),
        queue.autoDelete(),
        arguments);
  }

  /** Builds a topology; not thread-safe. */
  public static final class Builder {
    private final Set<Exchange> exchanges = new LinkedHashSet<>();
    private final Set<Queue> queues = new LinkedHashSet<>();
    private final Set<Binding> bindings = new LinkedHashSet<>();
    private final Set<ConsumedQueue> consumed = new LinkedHashSet<>();

    private Builder() {}

    /** Adds an exchange; the same one again changes nothing. */
    public Builder exchange(Exchange exchange) {
      exchanges.add(exchange);
      return this;
    }

    /** Adds a queue; the same one again changes nothing. */
    public Builder queue(Queue queue) {
      queues.add(queue);
      return this;
    }

    /** Adds a binding; the same one again changes nothing. */
    public Builder binding(Binding binding) {
      bindings.add(binding);
      return this;
    }

    /** States that a queue is consumed. */
    public Builder consumed(ConsumedQueue queue) {
      consumed.add(queue);
      return this;
    }

    /** Adds everything of a topology; what has been added before is declared once. */
    public Builder all(Topology topology) {
      exchanges.addAll(topology.exchanges);
      queues.addAll(topology.queues);
      bindings.addAll(topology.bindings);
      consumed.addAll(topology.consumed);
      return this;
    }

    /** What was added, in that order. */
    public Topology build() {
      return new Topology(
          new ArrayList<>(exchanges),
          new ArrayList<>(queues),
          new ArrayList<>(bindings),
          new ArrayList<>(consumed));
    }
  }
}
