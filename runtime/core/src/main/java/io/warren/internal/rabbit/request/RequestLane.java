package io.warren.internal.rabbit.request;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one target, or of several, on a channel that is not shared with others: a queue
 * that answers nothing keeps only them. Of the writer's thread, but for what says otherwise.
 */
final class RequestLane {
  /** What waits until the channel takes it, in order. */
  private final Set<PendingRequest> waiting = new LinkedHashSet<>();

  private @Nullable ReplyChannel channel;

  /** When it was last asked for; of {@link System#nanoTime}. */
  private long used;

  /** Whether something waits for an answer of the broker. */
  private volatile boolean held;

  void use(long now) {
    used = now;
  }

  long used() {
    return used;
  }

  /** The channel, be it open or lost; null: there was none. */
  @Nullable ReplyChannel channel() {
    return channel;
  }

  void begin(ReplyChannel fresh) {
    channel = fresh;
  }

  /** The channel, where it takes one more. */
  @Nullable ReplyChannel channelWithRoom() {
    return channel != null && channel.isOpen() && channel.hasRoom() ? channel : null;
  }

  void add(PendingRequest pending) {
    waiting.add(pending);
  }

  /** Takes out one that nobody waits for; false where it was not here. */
  boolean remove(PendingRequest pending) {
    return waiting.remove(pending);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The next that may be written; null: none, before the broker has answered for others. */
  @Nullable PendingRequest next() {
    if (waiting.isEmpty()) {
      held = false;
      return null;
    }
    // Told first: an answer that comes while this looks makes the writer look again.
    held = true;
    if (channel != null && channel.isOpen() && !channel.hasRoom()) {
      return null;
    }
    Iterator<PendingRequest> first = waiting.iterator();
    PendingRequest next = first.next();
    first.remove();
    return next;
  }

  /** Whether an answer of the broker may let something go on. By any thread. */
  boolean isHeld() {
    return held;
  }
}
