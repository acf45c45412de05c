package io.warren.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the queues of a topology are to its consumers.
 *
 * @param work the queues that are consumed
 * @param dead where their dead letters end; others may share them
 * @param deadKeys the keys with which their dead letters leave {@code warren.dead}
 * @param declared every queue that Warren declares
 * @param all every queue
 */
public record QueueRoles(
    Set<String> work,
    Set<String> dead,
    Set<String> deadKeys,
    Set<String> declared,
    Set<String> all) {

  /** Finds the roles in what contracts want. */
  public static QueueRoles of(Topology wanted) {
    List<ConsumedQueue> consumed = new ArrayList<>(wanted.consumed());
    consumed.addAll(new UnstatedQueues(wanted).all());
    return new QueueRoles(
        each(consumed, ConsumedQueue::queue),
        each(consumed, ConsumedQueue::deadQueue),
        each(consumed, ConsumedQueue::deadKey),
        names(wanted, Queue::declare),
        names(wanted, queue -> true));
  }

  private static Set<String> each(
      List<ConsumedQueue> consumed, Function<ConsumedQueue, String> what) {
    return consumed.stream().map(what).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(Topology wanted, Predicate<Queue> which) {
    return wanted.queues().stream()
        .filter(which)
        .map(Queue::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether messages of a consumed queue wait there for their retry. */
  public boolean isRetryQueue(String name) {
    return work.stream().anyMatch(queue -> DerivedNames.isRetryQueue(name, queue));
  }

  /** Whether dead letters of a consumed queue end there. */
  public boolean isDeadQueue(String name) {
    return dead.contains(name);
  }

  /** Whether nobody but the contracts has a say in what is bound to a queue. */
  public boolean ownBindings(String queue) {
    return declared.contains(queue) && !dead.contains(queue);
  }

  /** Whether a binding takes the dead letters of a consumed queue. */
  public boolean leadsDeadLetters(Binding binding) {
    return binding.exchange().equals(DerivedNames.DEAD_EXCHANGE)
        && deadKeys.contains(binding.key());
  }

  /** The consumed queue that an unwanted queue was once derived from. */
  public @Nullable String formerWorkQueue(String name) {
    if (all.contains(name)) {
      return null;
    }
    return work.stream()
        .filter(
            queue ->
                DerivedNames.isRetryQueue(name, queue)
                    || name.equals(DerivedNames.deadQueue(queue)))
        .findFirst()
        .orElse(null);
  }
}
