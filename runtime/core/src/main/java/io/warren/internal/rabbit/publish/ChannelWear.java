package io.warren.internal.rabbit.publish;

import java.util.concurrent.TimeUnit;

/**
 * Whether the channel in use is still of use. RabbitMQ 3.10 asks for the leader of a quorum queue
 * when a channel first publishes to it. A channel that meets a dead leader in the moment of a
 * failover never learns of the new one: it refuses everything to that queue for as long as it
 * lives. A queue that is full refuses as well, on every channel: so channels are given up with
 * growing pauses. Not thread-safe: {@link Window} guards it.
 */
final class ChannelWear {
  /** What is refused again after that long makes a fresh channel worth its price. */
  private static final long SPAN_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  /** Long for confirms, and short for those who wait to be written. */
  private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

  /** Whether anything was confirmed on the channel. */
  private boolean fruitful;

  /** Whether anything was refused on the channel, and since when. */
  private boolean refused;

  private long refusedSince;

  private boolean suspected;

  /** Until when what is on its way is waited for before the channel is given up. */
  private long drainUntil;

  /** The earliest time to suspect a channel again, and how long after the last time that is. */
  private long notBefore = System.nanoTime();

  private long pause = FIRST_PAUSE_NANOS;

  void begin() {
    fruitful = false;
    refused = false;
    suspected = false;
  }

  void confirmed() {
    fruitful = true;
  }

  void refused(long now) {
    if (!refused) {
      refused = true;
      refusedSince = now;
    } else if (now - refusedSince >= SPAN_NANOS && !suspected && now - notBefore >= 0) {
      suspected = true;
      drainUntil = now + DRAIN_NANOS;
      if (now - notBefore > LONGEST_PAUSE_NANOS) {
        pause = FIRST_PAUSE_NANOS;
      }
      notBefore = now + pause;
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
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
