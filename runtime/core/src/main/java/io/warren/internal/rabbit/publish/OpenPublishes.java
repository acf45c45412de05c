package io.warren.internal.rabbit.publish;

import org.jspecify.annotations.Nullable;

/**
 * The messages that are not decided, a bounded number, in the order in which they came, with a mark
 * at the first that is not yet written. Not thread-safe: {@link Window} guards it.
 */
final class OpenPublishes {
  private final int capacity;
  private final long byteCapacity;

  private @Nullable PendingPublish head;
  private @Nullable PendingPublish tail;
  private int count;
  private long bytes;

  /** All before it were written on this channel. */
  private @Nullable PendingPublish mark;

  OpenPublishes(int capacity, long byteCapacity) {
    this.capacity = capacity;
    this.byteCapacity = byteCapacity;
  }

  /** One that is larger than everything together may be alone. */
  boolean hasRoom(PendingPublish pending) {
    return count == 0 || (count < capacity && bytes + size(pending) <= byteCapacity);
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
    if (mark == null) {
      mark = pending;
    }
  }

  void remove(PendingPublish pending) {
    if (mark == pending) {
      mark = pending.next;
    }
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
  }

  /** The first that is not yet written; null: all are. */
  @Nullable PendingPublish unwritten() {
    return mark;
  }

  /** The first that was not yet written is being written. */
  void written(PendingPublish unwritten) {
    mark = unwritten.next;
  }

  /** Nothing is written: the channel is another. */
  void rewind() {
    mark = head;
    for (PendingPublish each = head; each != null; each = each.next) {
      each.unwritten();
    }
  }

  private static int size(PendingPublish pending) {
    return pending.message.body().length;
  }
}
