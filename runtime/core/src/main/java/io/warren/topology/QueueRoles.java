package io.warren.topology;

import java.util.Set;
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

  public static QueueRoles of(Topology wanted) {
    Set<String> keys =
        wanted.bindings().stream()
            .filter(binding -> binding.exchange().equals(DerivedNames.DEAD_EXCHANGE))
            .map(Binding::key)
            .collect(Collectors.toUnmodifiableSet());
    // Of a queue that others declare, only the key says that it is consumed.
    Set<String> work =
        names(wanted, queue -> queue.deadLettersToWarren() || keys.contains(queue.name()));
    return new QueueRoles(
        work,
        work.stream().map(wanted::deadQueueOf).collect(Collectors.toUnmodifiableSet()),
        keys,
        names(wanted, Queue::declare),
        names(wanted, queue -> true));
  }

  private static Set<String> names(Topology wanted, Predicate<Queue> which) {
    return wanted.queues().stream()
        .filter(which)
        .map(Queue::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isRetryQueue(String name) {
    return work.stream().anyMatch(queue -> DerivedNames.isRetryQueue(name, queue));
  }

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
