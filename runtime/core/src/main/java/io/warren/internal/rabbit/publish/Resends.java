package io.warren.internal.rabbit.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is written again out of order on the same channel: what the broker has refused, after a
 * pause; and what cannot be told from a returned message, one at a time. Not thread-safe: {@link
 * Window} guards it.
 */
final class Resends {
  private final PriorityQueue<PendingPublish> refused =
      new PriorityQueue<>((one, other) -> Long.signum(one.notBefore - other.notBefore));
  private final Deque<PendingPublish> unclear = new ArrayDeque<>();

  /** The unclear one that is under way, without its like; null: none. */
  private @Nullable PendingPublish alone;

  /** The broker has refused it. */
  void addRefused(PendingPublish pending, long notBefore) {
    again(pending);
    pending.notBefore = notBefore;
    refused.add(pending);
  }

  /** The broker has confirmed it, and returned it or one that looks like it. */
  void addUnclear(PendingPublish pending) {
    again(pending);
    unclear.add(pending);
  }

  private static void again(PendingPublish pending) {
    pending.again = true;
    pending.unclear = false;
    pending.returned = null;
  }

  boolean isEmpty() {
    return refused.isEmpty() && unclear.isEmpty();
  }

  boolean ready(long now) {
    return (alone == null && !unclear.isEmpty()) || pause(now) == 0;
  }

  /** How long until the next refused one is due: 0: it is; -1: there is none. */
  long pause(long now) {
    PendingPublish soonest = refused.peek();
    return soonest == null ? -1 : Math.max(0, soonest.notBefore - now);
  }

  /** The next that is to be written; null: none for now. */
  @Nullable PendingPublish take(long now) {
    if (alone == null && !unclear.isEmpty()) {
      alone = unclear.remove();
      return alone;
    }
    return pause(now) == 0 ? refused.remove() : null;
  }

  /** The broker has answered, or is not asked for now. */
  void answered(PendingPublish pending) {
    if (alone == pending) {
      alone = null;
    }
  }

  /** It is decided. */
  void remove(PendingPublish pending) {
    answered(pending);
    if (pending.again && !unclear.remove(pending)) {
      refused.remove(pending);
    }
  }

  /** The channel is another: all are written in order again. */
  void clear() {
    refused.clear();
    unclear.clear();
    alone = null;
  }
}
