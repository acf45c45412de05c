package io.warren.internal.consume;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of the bodies that a Warren's consumers have taken and not settled. A prefetch
 * bounds their number and AMQP nothing else, so a consumer that holds too much finds it out here,
 * and takes fewer at a time. Thread-safe.
 */
public final class HeldBytes {
  /** A part of the heap, as each body is decoded, copied and kept by handlers too. */
  private static final int PARTS_OF_HEAP = 8;

  private final long most;
  private final AtomicInteger consumers = new AtomicInteger();
  private final AtomicLong all = new AtomicLong();

  /**
   * @param most how many bytes all consumers may hold together
   */
  HeldBytes(long most) {
    this.most = most;
  }

  /** An eighth of the heap that this JVM may have. */
  public static HeldBytes ofHeap() {
    return new HeldBytes(Runtime.getRuntime().maxMemory() / PARTS_OF_HEAP);
  }

  /** What one more consumer holds. */
  Share share() {
    consumers.incrementAndGet();
    return new Share();
  }

  /** What one consumer holds. Thread-safe. */
  final class Share {
    // Guarded by this.
    private long held;
    private int count;
    private @Nullable Runnable waiting;

    /** Whether that makes it too much, and this consumer has more than its part of it. */
    synchronized boolean take(int bytes) {
      count++;
      held += bytes;
      // One message can always be taken, however large it is.
      return all.addAndGet(bytes) > most && count > 1 && held > part();
    }

    void giveBack(int bytes) {
      all.addAndGet(-bytes);
      Runnable next;
      synchronized (this) {
        count--;
        held -= bytes;
        next = hasRoom() ? waiting : null;
        waiting = next == null ? waiting : null;
      }
      if (next != null) {
        next.run();
      }
    }

    /** Runs it once no more than half of this consumer's part is held. */
    void whenRoom(Runnable next) {
      synchronized (this) {
        if (!hasRoom()) {
          waiting = next;
          return;
        }
      }
      next.run();
    }

    private boolean hasRoom() {
      return count == 0 || held <= part() / 2;
    }

    private long part() {
      return most / consumers.get();
    }

    /** How many messages, as large as those that are held, take half of this consumer's part. */
    synchronized int fitting() {
      return (int) Math.max(1, part() / 2 * Math.max(1, count) / Math.max(1, held));
    }
  }
}
