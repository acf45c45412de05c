package io.warren.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Exchanges, queues and bindings, in the order in which they are declared. Immutable.
 *
 * @param exchanges each once
 * @param queues each once
 * @param bindings each once, after everything that they name
 */
public record Topology(List<Exchange> exchanges, List<Queue> queues, List<Binding> bindings) {

  /** Declares nothing. */
  public static final Topology EMPTY = new Topology(List.of(), List.of(), List.of());

  public Topology {
    exchanges = List.copyOf(exchanges);
    queues = List.copyOf(queues);
    bindings = List.copyOf(bindings);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** This topology and the other one; what stands in both is declared once. */
  public Topology and(Topology other) {
    return new Topology(
        union(exchanges, other.exchanges),
        union(queues, other.queues),
        union(bindings, other.bindings));
  }

  /** The key with which the dead letters of a consumer's queue leave {@code warren.dead}. */
  public String deadKeyOf(String queue) {
    return queues.stream()
        .filter(each -> each.name().equals(queue) && each.deadLettersToWarren())
        .map(each -> String.valueOf(each.arguments().get(ConsumerQueues.DEAD_LETTER_KEY)))
        .findFirst()
        .orElseGet(() -> boundDeadKey(queue));
  }

  /** A queue that others declare has no argument that says it. */
  private String boundDeadKey(String queue) {
    List<String> keys =
        bindings.stream()
            .filter(binding -> binding.exchange().equals(DerivedNames.DEAD_EXCHANGE))
            .map(Binding::key)
            .toList();
    return keys.isEmpty() || keys.contains(queue) ? queue : keys.get(0);
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

  /** Where the dead letters of a consumer's queue end: the queue that they reach with their key. */
  public String deadQueueOf(String queue) {
    String key = deadKeyOf(queue);
    return bindings.stream()
        .filter(binding -> binding.kind() == Binding.Kind.QUEUE && binding.key().equals(key))
        .filter(binding -> !binding.destination().equals(queue))
        .map(Binding::destination)
        .findFirst()
        .orElse(DerivedNames.deadQueue(queue));
  }

  /**
   * How often a consumer's queue takes a message back before it is a dead letter; {@link
   * Integer#MAX_VALUE} where that is not said here.
   */
  public int deliveryLimitOf(String queue) {
    return queues.stream()
        .filter(each -> each.name().equals(queue))
        .map(each -> each.arguments().get(ConsumerQueues.DELIVERY_LIMIT))
        .filter(Number.class::isInstance)
        .map(limit -> ((Number) limit).intValue())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
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
            .toList());
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

  private static <T> List<T> union(List<T> first, List<T> second) {
    Set<T> union = new LinkedHashSet<>(first);
    union.addAll(second);
    return new ArrayList<>(union);
  }

  /** Builds a topology; not thread-safe. */
  public static final class Builder {
    private final Set<Exchange> exchanges = new LinkedHashSet<>();
    private final Set<Queue> queues = new LinkedHashSet<>();
    private final Set<Binding> bindings = new LinkedHashSet<>();

    private Builder() {}

    public Builder exchange(Exchange exchange) {
      exchanges.add(exchange);
      return this;
    }

    public Builder queue(Queue queue) {
      queues.add(queue);
      return this;
    }

    public Builder binding(Binding binding) {
      bindings.add(binding);
      return this;
    }

    public Topology build() {
      return new Topology(
          new ArrayList<>(exchanges), new ArrayList<>(queues), new ArrayList<>(bindings));
    }
  }
}
