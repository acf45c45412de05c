package io.warren.internal.rabbit.publish;

import java.util.Arrays;
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

  private boolean forgotten;

  Unconfirmed(int capacity) {
    ring = new PendingPublish[Integer.highestOneBit(Math.max(capacity, 2) * 2 - 1)];
  }

  boolean isEmpty() {
    return first == next;
  }

  /** Gives the next sequence number to a message. */
  void add(PendingPublish pending) {
    if (next - first == ring.length) {
      grow();
    }
    pending.number = next;
    ring[index(next)] = pending;
    next++;
  }

  /** Takes out one that nobody waits for any more, as its confirm may never come. */
  void forget(PendingPublish pending) {
    if (ring[index(pending.number)] == pending) {
      ring[index(pending.number)] = null;
      forgotten = true;
      skipRemoved();
    }
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
        each.accept(pending);
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
  }

  private int index(long number) {
    return (int) (number & (ring.length - 1));
  }
}
