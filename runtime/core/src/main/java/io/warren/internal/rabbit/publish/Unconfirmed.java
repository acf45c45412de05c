package io.warren.internal.rabbit.publish;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was published on one channel and is not confirmed, by sequence number: a ring that grows.
 * Not thread-safe.
 */
final class Unconfirmed {
  private @Nullable PendingPublish[] ring;

  /** The lowest number that may be unconfirmed, and the number that comes next. */
  private long first = 1;

  private long next = 1;

  private int count;
  private boolean forgotten;

  /** The numbers that nobody waits for and the broker has not answered for: few, if any. */
  private final NavigableSet<Long> owed = new TreeSet<>();

  /** The one that is tried on it; null: it is for all. */
  private @Nullable Target tried;

  Unconfirmed(int capacity) {
    ring = new PendingPublish[Integer.highestOneBit(Math.max(capacity, 2) * 2 - 1)];
  }

  boolean isEmpty() {
    return first == next;
  }

  void tries(Target alone) {
    tried = alone;
  }

  @Nullable Target tried() {
    return tried;
  }

  /** The oldest of another target; null: there is none. */
  @Nullable PendingPublish firstBeside(Target target) {
    for (long n = first; n < next; n++) {
      PendingPublish pending = ring[index(n)];
      if (pending != null && pending.target != target) {
        return pending;
      }
    }
    return null;
  }

  int count() {
    return count;
  }

  /** The oldest; null: there is none. */
  @Nullable PendingPublish first() {
    return isEmpty() ? null : ring[index(first)];
  }

  /** How many numbers were given since the oldest that the broker owes an answer for. */
  long owedSpan() {
    return next - (owed.isEmpty() ? first : Math.min(owed.first(), first));
  }

  /** Gives the next sequence number to a message. */
  void add(PendingPublish pending) {
    if (next - first == ring.length) {
      grow();
    }
    pending.number = next;
    ring[index(next)] = pending;
    next++;
    count++;
  }

  /** Takes out one that nobody waits for any more, as its confirm may never come. */
  void forget(PendingPublish pending) {
    if (ring[index(pending.number)] == pending) {
      ring[index(pending.number)] = null;
      count--;
      forgotten = true;
      owed.add(pending.number);
      skipRemoved();
    }
  }

  /** Whether the broker owes an answer, be it for a message that nobody waits for any more. */
  boolean isAwaited() {
    return !isEmpty() || !owed.isEmpty();
  }

  /** Whether a confirm is for a message that nobody waits for any more. */
  boolean answersOwed(long number, boolean multiple) {
    return !owed.isEmpty() && (multiple ? owed.first() <= number : owed.contains(number));
  }

  /** Whether the broker may yet answer for a message that is not here. */
  boolean hasForgotten() {
    return forgotten;
  }

  private void grow() {
    @Nullable PendingPublish[] larger = new PendingPublish[2 * ring.length];
    for (long number = first; number < next; number++) {
      larger[(int) (number & (larger.length - 1))] = ring[index(number)];
    }
    ring = larger;
  }

  /**
   * Takes out what a confirm names, in order. One that names nothing does nothing.
   *
   * @param multiple whether it names everything up to the number
   */
  void remove(long number, boolean multiple, Consumer<PendingPublish> each) {
    long last = Math.min(number, next - 1);
    for (long n = multiple ? first : Math.max(number, first); n <= last; n++) {
      PendingPublish pending = ring[index(n)];
      if (pending != null) {
        ring[index(n)] = null;
        count--;
        each.accept(pending);
      }
    }
    if (!owed.isEmpty()) {
      if (multiple) {
        owed.headSet(number, true).clear();
      } else {
        owed.remove(number);
      }
    }
    skipRemoved();
  }

  private void skipRemoved() {
    while (first < next && ring[index(first)] == null) {
      first++;
    }
  }

  /** Looks at all of them, in order. */
  void forEach(Consumer<PendingPublish> each) {
    for (long n = first; n < next; n++) {
      PendingPublish pending = ring[index(n)];
      if (pending != null) {
        each.accept(pending);
      }
    }
  }

  /** Forgets them all, as confirms can no longer come. */
  void clear() {
    Arrays.fill(ring, null);
    first = next;
    count = 0;
    owed.clear();
  }

  private int index(long number) {
    return (int) (number & (ring.length - 1));
  }
}
