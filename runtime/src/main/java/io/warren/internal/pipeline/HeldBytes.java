package io.warren.internal.pipeline;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

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
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger largest = new AtomicInteger();

    /** Whether that makes it too much, and this consumer has more than its part of it. */
    boolean take(int bytes) {
      largest.accumulateAndGet(bytes, Math::max);
      int number = count.incrementAndGet();
      long own = held.addAndGet(bytes);
      // One message can always be taken, however large it is.
      return all.addAndGet(bytes) > most && number > 1 && own > most / consumers.get();
    }

    void giveBack(int bytes) {
      count.decrementAndGet();
      held.addAndGet(-bytes);
      all.addAndGet(-bytes);
    }

    /** How many messages, as large as the largest so far, take half of this consumer's part. */
    int fitting() {
      long part = most / consumers.get() / 2;
      return (int) Math.max(1, part / Math.max(1, largest.get()));
    }

    int largest() {
      return largest.get();
    }
  }
}
