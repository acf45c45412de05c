package io.warren.internal.rabbit.publish;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The channel that is written on, and those that were left because a target on them gave no answer.
 *
 * <p>A quorum queue that answers nothing makes the broker hold up the channel after 32 of its
 * messages, and some 200 messages later, whomever they are for, the whole connection; a channel
 * that has not published to it before is held up by the first one, at once and with everything on
 * it. So a channel takes only a bounded number of messages beyond the oldest that is unconfirmed,
 * and is left for another one before: what is on it may still be confirmed. Which target is to
 * blame cannot be seen: each that gives no answer is tried with one message on a channel of its
 * own, and the others have no part in it until it answers. Not thread-safe: {@link Window} guards
 * it.
 *
 * @see <a href="https://www.rabbitmq.com/docs/flow-control">RabbitMQ: flow control</a>
 */
final class ChannelsInUse {
  /**
   * The broker takes 400 from a connection for each channel before it holds up the connection, and
   * asks for more each time it has worked off 200: so 200 are always left.
   */
  static final int SPAN = 224;

  /** Half of what a quorum queue takes unanswered before it holds up the channel. */
  private static final int FEW = 16;

  /**
   * A target that is silent for so long is tried elsewhere, where its messages may arrive twice.
   */
  private static final long TRIAL_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** With the channels of other uses, far below the 2,047 that a broker allows by default. */
  private static final int MOST = 32;

  static final long NEVER = Long.MAX_VALUE;

  /** Null: there is no channel to write on. */
  private @Nullable Unconfirmed current;

  private final List<Unconfirmed> left = new ArrayList<>();

  /** Those that had messages on channels that were left, until they answer. */
  private final Set<Target> watched = new LinkedHashSet<>();

  /** The earliest time to ask for another channel. */
  private long notBefore = System.nanoTime();

  @Nullable Unconfirmed current() {
    return current;
  }

  boolean has(Unconfirmed channel) {
    return channel == current || left.contains(channel);
  }

  /** A channel is there to write on; what is unconfirmed on the one before it stays there. */
  void begin(Unconfirmed fresh, long now) {
    left.removeIf(each -> !each.isAwaited());
    if (current != null && current.isAwaited()) {
      current.forEach(
          pending -> {
            watched.add(pending.target);
            if (silence(pending, now) >= pending.target.patience()) {
              pending.target.silenced();
            }
          });
      left.add(current);
    }
    current = fresh;
  }

  /** A channel is there for one target alone. */
  void beginTrial(Unconfirmed fresh, Target target) {
    target.silenced();
    fresh.tries(target);
    left.add(fresh);
  }

  void lost(Unconfirmed channel) {
    left.remove(channel);
    if (current == channel) {
      current = null;
    }
  }

  /** There is none to be had for the moment. */
  void noOther(long now) {
    notBefore = now + PAUSE_NANOS;
  }

  /** How many more the channel takes. */
  static int room(Unconfirmed channel) {
    return (int) (SPAN - channel.owedSpan());
  }

  /**
   * How long until the channel in use is to be left; 0 or less: now.
   *
   * @param more whether more is to be written
   * @param testing whether nothing more is written before what is on it is answered
   */
  long untilLeft(boolean more, boolean testing, long now) {
    PendingPublish oldest = current == null ? null : current.first();
    if (current == null || full()) {
      return NEVER;
    }
    if (oldest == null) {
      // What is on it expired unanswered, and the broker may still hold all of it.
      return more && room(current) <= 0 ? notBefore - now : NEVER;
    }
    long silence = Math.max(oldest.target.patience() - silence(oldest, now), notBefore - now);
    if (more && (testing || current.count() >= FEW || room(current) <= 0)) {
      return silence;
    }
    if (silence > 0) {
      return current.count() > 1 ? silence : NEVER;
    }
    PendingPublish other = current.firstBeside(oldest.target);
    return other == null ? NEVER : TRIAL_NANOS - silence(other, now);
  }

  /** How long until a target is to be tried; as above. */
  long untilTrial(long now) {
    if (watched.isEmpty() || full() || allTrialsUsed()) {
      return NEVER;
    }
    long until = NEVER;
    for (Target each : watched) {
      until = Math.min(until, untilTrial(each, now));
    }
    return until == NEVER ? NEVER : Math.max(until, notBefore - now);
  }

  /** A target that is to be tried on a channel of its own; null: none. */
  @Nullable Target toBeTried(long now) {
    if (untilTrial(now) > 0) {
      return null;
    }
    return watched.stream().filter(each -> untilTrial(each, now) <= 0).findFirst().orElse(null);
  }

  private long untilTrial(Target target, long now) {
    if (isTried(target)) {
      return NEVER;
    }
    if (target.unconfirmed() > 0) {
      return TRIAL_NANOS - target.silence(now);
    }
    return target.silent() && target.open() > 0 ? 0 : NEVER;
  }

  /** Whether an answer may yet come on its own channel, if only to what nobody waits for. */
  private boolean isTried(Target target) {
    return left.stream().anyMatch(each -> each.tried() == target && each.isAwaited());
  }

  /** Forgets those that have answered, and those for which nobody waits any more. */
  void unwatch() {
    watched.removeIf(
        target -> {
          if (target.open() == 0 && !isTried(target) && !allTrialsUsed()) {
            target.forgiven();
          }
          return !target.silent() && target.unconfirmed() == 0;
        });
  }

  /** So that targets that are silent leave channels to those that are not. */
  private boolean allTrialsUsed() {
    return left.stream().filter(each -> each.tried() != null && each.isAwaited()).count()
        >= MOST / 2;
  }

  private boolean full() {
    if (left.size() < MOST) {
      return false;
    }
    left.removeIf(each -> !each.isAwaited());
    return left.size() >= MOST;
  }

  /** For how long the broker has answered neither for it nor for another one of its target. */
  private static long silence(PendingPublish pending, long now) {
    return Math.min(now - pending.written, pending.target.silence(now));
  }
}
