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

  private static final String NO_CONNECTION = "there is no connection";

  private final OpenPublishes open;
  private final Targets targets = new Targets();
  private final WriteOrder order = new WriteOrder();
  private final ChannelsInUse channels = new ChannelsInUse();
  private final Resends resends = new Resends();
  private final Suspects suspects = new Suspects();
  private final ChannelWear wear = new ChannelWear();
  private final NextWrites next = new NextWrites(order, channels, resends, suspects, wear);
  private final Completions completions;
  private final boolean patient;
  private final Consumer<PendingPublish> acked = this::acked;
  private final Consumer<PendingPublish> nacked = this::nacked;
  private final Consumer<PendingPublish> unwanted = this::unwanted;

  private @Nullable String blocked;
  private String unreachable = NO_CONNECTION;

  /** When the broker gave the answer that is being looked at; of {@link System#nanoTime}. */
  private long answeredAt;

  /**
   * @param patient whether what the broker refuses is tried again until its time is over
   */
  Outstanding(RabbitOptions options, Completions completions, boolean patient) {
    this.open = new OpenPublishes(options.window(), options.windowBytes());
    this.completions = completions;
    this.patient = patient;
  }

  boolean hasRoom(PendingPublish pending) {
    // Looked up each time, as a target without messages is forgotten.
    pending.target = targets.of(pending.message);
    return open.hasRoom(pending);
  }

  /** There is room for it. */
  void add(PendingPublish pending) {
    open.add(pending);
    order.added(pending);
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

  /** A channel is open, and what is on no other will be written on it. */
  void begin(Unconfirmed channel, long now) {
    channels.begin(channel, now);
    unreachable = NO_CONNECTION;
    wear.begin();
    suspects.reset();
  }

  /** No other channel can be had for the moment. */
  void noOtherChannel(long now) {
    channels.noOther(now);
  }

  /** Why the broker takes nothing from its publishers; null when it does. */
  @Nullable String blocked() {
    return blocked;
  }

  /** Why there is no channel, as a sentence. */
  void unreachable(String reason) {
    unreachable = reason;
  }

  void block(@Nullable String reason) {
    blocked = reason;
    next.block(reason != null);
  }

  /** What keeps messages from being confirmed, for the end of a sentence. */
  String trouble() {
    if (blocked != null) {
      return "; the broker has blocked its publishers (" + blocked + ")";
    }
    return channels.current() == null ? "; " + unreachable : "";
  }

  private void displace(PendingPublish pending) {
    if (pending.channel != null) {
      pending.channel.forget(pending);
      pending.channel = null;
      pending.target.left();
      order.freed(pending.target);
    }
  }

  boolean ready(long now) {
    return next.ready(!open.isEmpty(), now);
  }

  /** What is written next, and where. */
  NextWrites next() {
    return next;
  }

  int take(PendingPublish[] batch, long now) {
    channels.unwatch();
    return next.take(batch, unwanted, now);
  }

  /** The broker has confirmed, or refused. */
  void confirmed(Unconfirmed channel, long number, boolean multiple, boolean ack, long now) {
    if (channels.has(channel)) {
      answeredAt = now;
      if (ack && channel == channels.current()) {
        wear.confirmed();
      }
      if (channel.answersOwed(number, multiple)) {
        answeredLate(channel);
      }
      channel.remove(number, multiple, ack ? acked : nacked);
      suspects.answered(channel);
    }
  }

  /** The silent target has answered at last, if too late for who asked. */
  private void answeredLate(Unconfirmed channel) {
    Target tried = channel.tried();
    if (tried != null) {
      tried.answeredLate(answeredAt);
      order.freed(tried);
    }
  }

  /** Its holder wants it no more. */
  private void unwanted(PendingPublish pending) {
    settle(pending, null);
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
    long now = answeredAt;
    if (pending.channel == channels.current()) {
      wear.refused(now);
    }
    answered(pending);
    long pause = FIRST_PAUSE_NANOS << Math.min(pending.refusals, DOUBLINGS);
    pending.refusals++;
    if (patient) {
      resends.addRefused(pending, now + pause);
    } else {
      settle(pending, PublishFailures.refused(pending));
    }
  }

  private void answered(PendingPublish pending) {
    pending.target.answered(answeredAt, answeredAt - pending.written);
    displace(pending);
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
    if (!channels.has(channel)) {
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

  /** The channel is gone, and what it did not confirm is written again on another one. */
  void lost(Unconfirmed channel, BrokerErrors.@Nullable Close provoked) {
    if (!channels.has(channel)) {
      return;
    }
    if (provoked != null) {
      PendingPublish culprit = suspects.accuse(channel, provoked);
      if (culprit != null) {
        settle(culprit, PublishFailures.provoked(culprit, provoked));
      }
    }
    boolean inUse = channel == channels.current();
    channels.lost(channel);
    channel.clear();
    if (inUse) {
      suspects.reset();
      resends.clear();
    }
    for (PendingPublish each = open.first(); each != null; each = each.next) {
      if (each.channel == channel) {
        displace(each);
        each.unwritten();
      } else if (inUse && each.channel == null) {
        each.unwritten();
      }
    }
    order.rewind(open.first());
  }

  /**
   * Takes one message of a target for a channel of its own, and what of it is on others back; null:
   * none is to be tried.
   */
  @Nullable PendingPublish takeAside(Unconfirmed aside, long now) {
    Target target = channels.toBeTried(now);
    if (target == null) {
      return null;
    }
    PendingPublish first = null;
    for (PendingPublish each = open.first(); each != null; each = each.next) {
      if (each.target == target) {
        resends.remove(each);
        displace(each);
        each.unwritten();
        first = first == null ? each : first;
      }
    }
    order.rewind(open.first());
    if (first != null) {
      next.takeAside(first, aside, now);
    }
    return first;
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
    displace(pending);
    order.takeOutOfTurn(pending);
    open.remove(pending);
    completions.add(pending);
  }
}
