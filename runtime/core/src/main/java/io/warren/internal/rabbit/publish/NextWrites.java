package io.warren.internal.rabbit.publish;

import java.util.function.Consumer;

/**
 * Decides what is written next on the channel in use, and when that is left for another. Not
 * thread-safe: {@link Window} guards it.
 */
final class NextWrites {
  /** What the writer does next. */
  enum Step {
    WRITE,
    /** Opens a channel, as there is none. */
    OPEN,
    /** Closes the channel: it is of no more use. */
    DISCARD,
    /** Opens another channel, leaves this one as it is, and writes. */
    LEAVE,
    /** Tries a silent target on a channel of its own, and writes. */
    TRY,
    /** Nothing more. */
    END
  }

  private final WriteOrder order;
  private final ChannelsInUse channels;
  private final Resends resends;
  private final Suspects suspects;
  private final ChannelWear wear;

  /** Whether the broker takes nothing from its publishers. */
  private boolean blocked;

  NextWrites(
      WriteOrder order,
      ChannelsInUse channels,
      Resends resends,
      Suspects suspects,
      ChannelWear wear) {
    this.order = order;
    this.channels = channels;
    this.resends = resends;
    this.suspects = suspects;
    this.wear = wear;
  }

  void block(boolean now) {
    blocked = now;
  }

  /** Whether the writer has something to do. */
  boolean ready(boolean anyOpen, long now) {
    Unconfirmed current = channels.current();
    if (current == null) {
      return anyOpen;
    }
    if (blocked || wear.holdsUp(current, now)) {
      return false;
    }
    return wear.givenUp(current)
        || canWrite(current, now)
        || untilLeft(current, now) <= 0
        || channels.untilTrial(now) <= 0;
  }

  /** What the writer has to do, where it is {@link #ready}. */
  Step step(long now) {
    Unconfirmed current = channels.current();
    if (current == null) {
      return Step.OPEN;
    }
    if (wear.givenUp(current)) {
      return Step.DISCARD;
    }
    if (needsOtherChannel(now)) {
      return Step.LEAVE;
    }
    return needsTrial(now) ? Step.TRY : Step.WRITE;
  }

  /** Whether a target is to be tried on a channel of its own. */
  boolean needsTrial(long now) {
    return !blocked && channels.toBeTried(now) != null;
  }

  private boolean canWrite(Unconfirmed current, long now) {
    PendingPublish next = order.peek(current);
    return (next != null || resends.ready(now))
        && ChannelsInUse.room(current) > 0
        && suspects.allowMore(current, next);
  }

  private long untilLeft(Unconfirmed current, long now) {
    PendingPublish next = order.peek(current);
    boolean more = next != null || resends.ready(now);
    return channels.untilLeft(more, !suspects.allowMore(current, next), now);
  }

  /** Whether another channel is to be opened, and this one left as it is. */
  boolean needsOtherChannel(long now) {
    Unconfirmed current = channels.current();
    return current != null && untilLeft(current, now) <= 0;
  }

  /**
   * How long until a pause ends, where {@link #ready} says no; 0 or less: no pause is the cause.
   */
  long pause(long now) {
    Unconfirmed current = channels.current();
    long held = wear.pause(now);
    if (held > 0 || current == null || blocked) {
      return held;
    }
    long again = resends.pause(now);
    long left = Math.min(untilLeft(current, now), channels.untilTrial(now));
    if (left == ChannelsInUse.NEVER) {
      return again;
    }
    return again > 0 ? Math.min(again, left) : left;
  }

  /**
   * What is to be written next; how many of the batch.
   *
   * @param unwanted is given those whose holder wants them no more
   */
  int take(PendingPublish[] batch, Consumer<PendingPublish> unwanted, long now) {
    Unconfirmed current = channels.current();
    if (current == null || blocked || wear.givenUp(current) || !canWrite(current, now)) {
      return 0;
    }
    PendingPublish next = order.peek(current);
    boolean suspect = next != null && next.suspect;
    int room = Math.min(batch.length, ChannelsInUse.room(current));
    int limit = suspect ? Math.min(suspects.group(), room) : room;
    int taken = suspect ? 0 : takeAgain(batch, limit, current, now);
    while (taken < limit && next != null && next.suspect == suspect) {
      order.take(next);
      if (next.isDone()) {
        unwanted.accept(next);
      } else {
        place(next, current, now);
        batch[taken++] = next;
      }
      next = order.peek(current);
    }
    return taken;
  }

  /** One message alone, on a channel that it is tried on. */
  void takeAside(PendingPublish first, Unconfirmed aside, long now) {
    order.takeOutOfTurn(first);
    channels.beginTrial(aside, first.target);
    place(first, aside, now);
  }

  private int takeAgain(PendingPublish[] batch, int limit, Unconfirmed current, long now) {
    int taken = 0;
    while (taken < limit) {
      PendingPublish next = resends.take(now);
      if (next == null) {
        break;
      }
      if (next.target.mayUse(current)) {
        place(next, current, now);
        batch[taken++] = next;
      } else {
        resends.answered(next);
        order.putAside(next);
      }
    }
    return taken;
  }

  private static void place(PendingPublish pending, Unconfirmed on, long now) {
    pending.channel = on;
    pending.target.written(on, now);
  }

  /**
   * Gives the batch its sequence numbers, before the first is written.
   *
   * @return how many are left in the batch, which are those that still wait; 0 where the channel
   *     was lost
   */
  int register(Unconfirmed channel, PendingPublish[] batch, int taken, long now) {
    if (!channels.has(channel)) {
      return 0;
    }
    int left = 0;
    for (int i = 0; i < taken; i++) {
      PendingPublish pending = batch[i];
      if (!pending.settled) {
        batch[left++] = pending;
        pending.written = now;
        channel.add(pending);
      }
    }
    if (left > 0 && channel == channels.current()) {
      suspects.writing(batch[0]);
    }
    return left;
  }
}
