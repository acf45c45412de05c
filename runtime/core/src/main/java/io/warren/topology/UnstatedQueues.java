package io.warren.topology;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The consumed queues of topologies that do not state them, as older generated code does not: what
 * they are is read from their arguments and bindings.
 */
final class UnstatedQueues {
  private final Topology topology;

  UnstatedQueues(Topology topology) {
    this.topology = topology;
  }

  /** Those that look consumed and are not stated. */
  List<ConsumedQueue> all() {
    Set<String> stated =
        topology.consumed().stream()
            .map(ConsumedQueue::queue)
            .collect(Collectors.toUnmodifiableSet());
    List<String> keys = deadKeys();
    // Of a queue that others declare, only the key says that it is consumed.
    return topology.queues().stream()
        .filter(queue -> queue.deadLettersToWarren() || keys.contains(queue.name()))
        .map(Queue::name)
        .filter(name -> !stated.contains(name))
        .map(this::of)
        .toList();
  }

  ConsumedQueue of(String queue) {
    String deadKey = deadKey(queue);
    return new ConsumedQueue(queue, deadKey, deadQueue(queue, deadKey), deliveryLimit(queue));
  }

  private String deadKey(String queue) {
    return topology.queues().stream()
        .filter(each -> each.name().equals(queue) && each.deadLettersToWarren())
        .map(each -> String.valueOf(each.arguments().get(ConsumerQueues.DEAD_LETTER_KEY)))
        .findFirst()
        .orElseGet(() -> boundDeadKey(queue));
  }

  /** A queue that others declare has no argument that says it. */
  private String boundDeadKey(String queue) {
    List<String> keys = deadKeys();
    return keys.isEmpty() || keys.contains(queue) ? queue : keys.get(0);
  }

  private List<String> deadKeys() {
    return topology.bindings().stream()
        .filter(binding -> binding.exchange().equals(DerivedNames.DEAD_EXCHANGE))
        .map(Binding::key)
        .toList();
  }

  private String deadQueue(String queue, String deadKey) {
    return topology.bindings().stream()
        .filter(binding -> binding.kind() == Binding.Kind.QUEUE && binding.key().equals(deadKey))
        .filter(binding -> !binding.destination().equals(queue))
        .map(Binding::destination)
        .findFirst()
        .orElse(DerivedNames.deadQueue(queue));
  }

  private int deliveryLimit(String queue) {
    return topology.queues().stream()
        .filter(each -> each.name().equals(queue))
        .map(each -> each.arguments().get(ConsumerQueues.DELIVERY_LIMIT))
        .filter(Number.class::isInstance)
        .map(limit -> ((Number) limit).intValue())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
