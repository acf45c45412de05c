package io.warren.internal.rabbit.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Which of the open messages is written next: the first that is on no channel and whose target may
 * use the one in use. Those that may not are put aside, each target's in order, and come before all
 * others once they may. Not thread-safe: {@link Window} guards it.
 */
final class WriteOrder {
  /** All before it are on a channel, or put aside. */
  private @Nullable PendingPublish mark;

  /** Targets that may be written to again, and have messages that were put aside. */
  private final Deque<Target> freed = new ArrayDeque<>();

  /** It is now the last of the open ones. */
  void added(PendingPublish pending) {
    if (mark == null) {
      mark = pending;
    }
  }

  /** It is decided, or being written before its turn; still linked to the one behind it. */
  void takeOutOfTurn(PendingPublish pending) {
    if (mark == pending) {
      mark = pending.next;
    }
    if (pending.held) {
      pending.held = false;
      // The first, where its time is over.
      pending.target.held().removeFirstOccurrence(pending);
    }
  }

  /** The next to be written on the channel; it stays the next until {@link #take}. */
  @Nullable PendingPublish peek(Unconfirmed channel) {
    PendingPublish waited = peekFreed(channel);
    return waited != null ? waited : peekInOrder(channel);
  }

  private @Nullable PendingPublish peekFreed(Unconfirmed channel) {
    for (Target target = freed.peek(); target != null; target = freed.peek()) {
      PendingPublish first = target.held().peek();
      if (first != null && target.mayUse(channel)) {
        return first;
      }
      freed.remove();
    }
    return null;
  }

  private @Nullable PendingPublish peekInOrder(Unconfirmed channel) {
    for (PendingPublish each = mark; each != null; each = each.next) {
      if (each.waitsInOrder()) {
        if (each.target.mayUse(channel) && each.target.held().isEmpty()) {
          mark = each;
          return each;
        }
        each.held = true;
        each.target.held().add(each);
      }
    }
    mark = null;
    return null;
  }

  /** It is being written: it was the next. */
  void take(PendingPublish next) {
    if (next.held) {
      next.held = false;
      next.target.held().remove();
    } else {
      mark = next.next;
    }
  }

  /** It was to be written again, and its target may not be written to. */
  void putAside(PendingPublish pending) {
    pending.unwritten();
    pending.held = true;
    pending.target.held().add(pending);
  }

  /** Something of a target is on no channel any more. */
  void freed(Target target) {
    if (!target.held().isEmpty()) {
      freed.add(target);
    }
  }

  /** Some are on no channel any more: all are looked at again, from the first. */
  void rewind(@Nullable PendingPublish first) {
    freed.clear();
    mark = first;
    for (PendingPublish each = first; each != null; each = each.next) {
      if (each.held) {
        each.held = false;
        each.target.held().clear();
      }
    }
  }
}
