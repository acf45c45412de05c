package io.warren.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, and never longer than a deadline. */
public final class Await {
  private static final long PAUSE_MILLIS = 5;

  private Await() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what completes the sentence "... did not come true in time"
   * @throws AssertionError when the deadline passes first
   */
  public static void until(Duration deadline, String what, BooleanSupplier condition) {
    until(deadline, () -> what, condition);
  }

  /** As the other one, for a description that tells how far it came. */
  public static void until(Duration deadline, Supplier<String> what, BooleanSupplier condition) {
    long end = System.nanoTime() + deadline.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            what.get() + " did not come true in " + deadline.toMillis() + " ms");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
