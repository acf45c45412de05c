package io.warren.internal.rabbit.publish;

import org.jspecify.annotations.Nullable;

/**
 * The messages that are not decided, a bounded number, in the order in which they came. No target
 * takes more room than it leaves to the others, and all that are known to be silent no more than
 * half. Not thread-safe: {@link Window} guards it.
 */
final class OpenPublishes {
  private final int capacity;
  private final long byteCapacity;

  private @Nullable PendingPublish head;
  private @Nullable PendingPublish tail;
  private int count;
  private long bytes;

  OpenPublishes(int capacity, long byteCapacity) {
    this.capacity = capacity;
    this.byteCapacity = byteCapacity;
  }

  /** One that is larger than everything together may be alone. */
  boolean hasRoom(PendingPublish pending) {
    if (count == 0) {
      return true;
    }
    Target target = pending.target;
    long after = bytes + size(pending);
    return count < (target.silent() ? capacity / 2 : capacity)
        && after <= byteCapacity
        && (target.open() == 0
            || (target.open() <= capacity - count
                && target.bytes() + size(pending) <= byteCapacity - bytes));
  }

  int count() {
    return count;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The one that came first. */
  @Nullable PendingPublish first() {
    return head;
  }

  void add(PendingPublish pending) {
    pending.previous = tail;
    if (tail == null) {
      head = pending;
    } else {
      tail.next = pending;
    }
    tail = pending;
    count++;
    bytes += size(pending);
    pending.target.admitted(size(pending));
  }

  void remove(PendingPublish pending) {
    if (pending.previous == null) {
      head = pending.next;
    } else {
      pending.previous.next = pending.next;
    }
    if (pending.next == null) {
      tail = pending.previous;
    } else {
      pending.next.previous = pending.previous;
    }
    // Unlinked, so that a future that is kept keeps no other alive.
    pending.previous = null;
    pending.next = null;
    count--;
    bytes -= size(pending);
    pending.target.decided(size(pending));
  }

  private static int size(PendingPublish pending) {
    return pending.message.body().length;
  }
}
