package io.warren.internal.rabbit.publish;

import io.warren.WarrenException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.RabbitOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides which message is written next, and what a confirm, a return, a refusal or a lost channel
 * means for each. Not thread-safe: {@link Window} guards it, with everything in it.
 */
final class Outstanding {
  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** 1.6 seconds between two attempts: a queue that has room again is used soon. */
  private static final int DOUBLINGS = 5;

  private final OpenPublishes open;
  private final Resends resends = new Resends();
  private final Suspects suspects = new Suspects();
  private final ChannelWear wear = new ChannelWear();
  private final Completions completions;
  private final boolean patient;
  private final Consumer<PendingPublish> acked = this::acked;
  private final Consumer<PendingPublish> nacked = this::nacked;

  /** What is written on the channel in use; null: there is no channel. */
  private @Nullable Unconfirmed current;

  private @Nullable String blocked;

  /**
   * @param patient whether what the broker refuses is tried again until its time is over
   */
  Outstanding(RabbitOptions options, Completions completions, boolean patient) {
    this.open = new OpenPublishes(options.window(), options.windowBytes());
    this.completions = completions;
    this.patient = patient;
  }

  boolean hasRoom(PendingPublish pending) {
    return open.hasRoom(pending);
  }

  void add(PendingPublish pending) {
    open.add(pending);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  int count() {
    return open.count();
  }

  /** The one that waits longest; null: none does. */
  @Nullable PendingPublish oldest() {
    return open.first();
  }

  boolean hasChannel() {
    return current != null;
  }

  /** A channel is open, and everything that is open will be written on it. */
  void begin(Unconfirmed channel) {
    current = channel;
    wear.begin();
  }

  /** Whether the channel is to be closed and another opened. */
  boolean needsFreshChannel() {
    return current != null && wear.givenUp(current);
  }

  /** Why the broker takes nothing from its publishers; null when it does. */
  @Nullable String blocked() {
    return blocked;
  }

  void block(@Nullable String reason) {
    blocked = reason;
  }

  /** What keeps messages from being confirmed, for the end of a sentence. */
  String trouble() {
    if (blocked != null) {
      return "; the broker has blocked its publishers (" + blocked + ")";
    }
    return current == null ? "; the connection is lost" : "";
  }

  /** Whether the writer has something to do. */
  boolean ready(long now) {
    if (current == null) {
      return !open.isEmpty();
    }
    if (blocked != null || wear.holdsUp(current, now)) {
      return false;
    }
    PendingPublish next = open.unwritten();
    return wear.givenUp(current)
        || ((next != null || resends.ready(now)) && suspects.allowMore(current, next));
  }

  /**
   * How long until a pause ends, where {@link #ready} says no; 0 or less: no pause is the cause.
   */
  long pause(long now) {
    long held = wear.pause(now);
    return held > 0 ? held : resends.pause(now);
  }

  /** What is to be written next; how many of the batch. */
  int take(PendingPublish[] batch, long now) {
    if (current == null || !ready(now) || wear.givenUp(current)) {
      return 0;
    }
    PendingPublish next = open.unwritten();
    boolean suspect = next != null && next.suspect;
    int limit = suspect ? suspects.group() : batch.length;
    int taken = suspect ? 0 : takeAgain(batch, now);
    while (taken < limit && next != null && next.suspect == suspect) {
      if (next.isDone()) {
        // Its holder wants it no more.
        settle(next, null);
      } else {
        open.written(next);
        batch[taken++] = next;
      }
      next = open.unwritten();
    }
    return taken;
  }

  private int takeAgain(PendingPublish[] batch, long now) {
    int taken = 0;
    for (PendingPublish next = resends.take(now); next != null; next = resends.take(now)) {
      batch[taken++] = next;
      if (taken == batch.length) {
        break;
      }
    }
    return taken;
  }

  /**
   * Gives the batch its sequence numbers, before the first is written.
   *
   * @return how many are left in the batch, which are those that still wait; 0 where the channel
   *     was lost
   */
  int register(Unconfirmed channel, PendingPublish[] batch, int taken) {
    if (channel != current) {
      return 0;
    }
    int left = 0;
    for (int i = 0; i < taken; i++) {
      PendingPublish pending = batch[i];
      if (!pending.settled) {
        batch[left++] = pending;
        channel.add(pending);
      }
    }
    if (left > 0) {
      suspects.writing(batch[0]);
    }
    return left;
  }

  /** The broker has confirmed, or refused. */
  void confirmed(Unconfirmed channel, long number, boolean multiple, boolean ack) {
    if (channel == current) {
      if (ack) {
        wear.confirmed();
      }
      channel.remove(number, multiple, ack ? acked : nacked);
      suspects.answered(channel);
    }
  }

  private void acked(PendingPublish pending) {
    answered(pending);
    if (pending.unclear) {
      resends.addUnclear(pending);
    } else if (pending.returned != null) {
      settle(pending, PublishFailures.returned(pending, pending.returned));
    } else {
      settle(pending, null);
    }
  }

  private void nacked(PendingPublish pending) {
    answered(pending);
    long now = System.nanoTime();
    wear.refused(now);
    long pause = FIRST_PAUSE_NANOS << Math.min(pending.refusals, DOUBLINGS);
    pending.refusals++;
    if (patient) {
      resends.addRefused(pending, now + pause);
    } else {
      settle(pending, PublishFailures.refused(pending));
    }
  }

  private void answered(PendingPublish pending) {
    resends.answered(pending);
    // The channel has outlived it.
    pending.suspect = false;
  }

  /**
   * No queue took a message; its confirm follows. The broker does not say which message it was,
   * only what it looked like. Where several look like it, each is written again alone once it is
   * confirmed: a second copy with the same id does less harm than a receipt for a message that is
   * nowhere.
   */
  void returned(
      Unconfirmed channel, String exchange, String key, @Nullable String id, String reason) {
    if (channel != current) {
      return;
    }
    Deque<PendingPublish> like = new ArrayDeque<>(2);
    channel.forEach(
        pending -> {
          if (pending.returned == null && pending.looksLike(exchange, key, id)) {
            like.add(pending);
          }
        });
    if (like.size() == 1) {
      like.element().returned = reason;
    } else {
      like.forEach(each -> each.unclear = true);
    }
  }

  /** The channel is gone, and what it did not confirm is written again on the next one. */
  void lost(Unconfirmed channel, BrokerErrors.@Nullable Close provoked) {
    if (channel != current) {
      return;
    }
    current = null;
    if (provoked != null) {
      PendingPublish culprit = suspects.accuse(channel, provoked);
      if (culprit != null) {
        settle(culprit, PublishFailures.provoked(culprit, provoked));
      }
    }
    channel.clear();
    suspects.reset();
    resends.clear();
    open.rewind();
  }

  /** Fails those whose time is over. */
  void expire(long now, Duration timeout) {
    PendingPublish next;
    for (PendingPublish each = open.first(); each != null; each = next) {
      next = each.next;
      if (each.deadline - now <= 0) {
        settle(each, PublishFailures.late(each, timeout, trouble()));
      }
    }
  }

  /** Fails all that are left. */
  void failAll(WarrenException failure) {
    for (PendingPublish each = open.first(); each != null; each = open.first()) {
      settle(each, failure);
    }
  }

  /** Fails one, where it is not decided yet. */
  void fail(PendingPublish pending, WarrenException failure) {
    if (!pending.settled) {
      settle(pending, failure);
    }
  }

  private void settle(PendingPublish pending, @Nullable WarrenException failure) {
    pending.settled = true;
    pending.failure = failure;
    resends.remove(pending);
    if (current != null) {
      current.forget(pending);
    }
    open.remove(pending);
    completions.add(pending);
  }
}
