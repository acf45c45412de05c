package io.warren.internal.rabbit.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What goes to one exchange with one key, as far as it is not decided: a publisher cannot know more
 * of the queues behind. Not thread-safe: {@link Window} guards it.
 */
final class Target {
  private static final int SMOOTHING = 8;
  private static final int FACTOR = 4;

  /** Short for those who wait. */
  private static final long SHORTEST_SILENCE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(1);

  /** How many are not decided, and the bytes of their bodies. */
  private int open;

  private long bytes;

  /** How many of them are on channels, unconfirmed; and the channel that the last went out on. */
  private int unconfirmed;

  private @Nullable Unconfirmed channel;

  /** When the broker last answered for one of them; of {@link System#nanoTime}. */
  private long answered;

  /** How long an answer took of late. */
  private long usual;

  /** Whether it gave no answer, and a channel was left for it: until it does. */
  private boolean silent;

  /** Those that wait until those before them are confirmed elsewhere, in order. */
  private final Deque<PendingPublish> held = new ArrayDeque<>(1);

  int open() {
    return open;
  }

  long bytes() {
    return bytes;
  }

  void admitted(int size) {
    open++;
    bytes += size;
  }

  void decided(int size) {
    open--;
    bytes -= size;
  }

  /**
   * Whether more may be written on a channel that others use: not while it is silent; and not while
   * another channel has unconfirmed messages of this target, so that they stay in order.
   */
  boolean mayUse(Unconfirmed fresh) {
    return !silent && (unconfirmed == 0 || channel == fresh);
  }

  void written(Unconfirmed on, long now) {
    if (unconfirmed == 0) {
      // Nothing was expected of it before.
      answered = now;
    }
    unconfirmed++;
    channel = on;
  }

  /** One is on no channel any more. */
  void left() {
    unconfirmed--;
    if (unconfirmed == 0) {
      channel = null;
    }
  }

  /**
   * The broker has answered for one of them.
   *
   * @param took since it was written
   */
  void answered(long now, long took) {
    usual += (took - usual) / SMOOTHING;
    answeredLate(now);
  }

  /** The broker has answered for one that nobody waits for any more. */
  void answeredLate(long now) {
    answered = now;
    silent = false;
  }

  /** No answer for longer than this is silence: some times what it usually takes. */
  long patience() {
    return Math.max(SHORTEST_SILENCE, Math.min(FACTOR * usual, LONGEST_SILENCE));
  }

  /** Nobody waits for it any more. */
  void forgiven() {
    silent = false;
  }

  int unconfirmed() {
    return unconfirmed;
  }

  long silence(long now) {
    return now - answered;
  }

  void silenced() {
    silent = true;
  }

  boolean silent() {
    return silent;
  }

  Deque<PendingPublish> held() {
    return held;
  }
}
