package io.warren.internal.rabbit;

import java.util.concurrent.TimeUnit;

/**
 * Whether the channel in use is still of use. RabbitMQ 3.10 asks for the leader of a quorum queue
 * when a channel first publishes to it. A channel that meets a dead leader in the moment of a
 * failover never learns of the new one: it refuses everything to that queue for as long as it
 * lives. Not thread-safe: {@link Window} guards it.
 */
final class ChannelWear {
  /** So many refusals of one message make a fresh channel worth its price. */
  private static final int REFUSALS = 2;

  /** Long for confirms, and short for those who wait to be written. */
  private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** Whether anything was confirmed on the channel. */
  private boolean fruitful;

  private boolean suspected;

  /** Until when what is on its way is waited for before the channel is given up. */
  private long drainUntil;

  void begin() {
    fruitful = false;
    suspected = false;
  }

  void confirmed() {
    fruitful = true;
  }

  void refused(PendingPublish pending, long now) {
    if (pending.refusals % REFUSALS == 0 && !suspected) {
      suspected = true;
      drainUntil = now + DRAIN_NANOS;
    }
  }

  /**
   * Whether the channel is to be given up. What is on its way is waited for, so that it is not sent
   * twice; but not on a channel on which nothing has succeeded.
   */
  boolean givenUp(Unconfirmed channel) {
    return suspected && (!fruitful || channel.isEmpty());
  }

  /** Whether nothing is written for the moment, so that the channel can be given up. */
  boolean holdsUp(Unconfirmed channel, long now) {
    if (!suspected || givenUp(channel)) {
      return false;
    }
    // Something else is slow, and the others shall not wait for it: another time.
    suspected = drainUntil - now > 0;
    return suspected;
  }

  /** How long writing is held up at most; 0 or less: it is not. */
  long pause(long now) {
    return suspected ? drainUntil - now : 0;
  }
}
