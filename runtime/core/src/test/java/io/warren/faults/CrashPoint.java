package io.warren.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the steps of a consumer, and lets it crash after one of them: from then on nothing that it
 * does reaches the broker. Thread-safe.
 */
final class CrashPoint {
  private final int last;
  private final Runnable crash;

  // Guarded by this.
  private final List<String> steps = new ArrayList<>();
  private boolean crashed;

  /**
   * @param last how many steps it takes before it crashes
   * @param crash ends what the broker sees of it
   */
  CrashPoint(int last, Runnable crash) {
    this.last = last;
    this.crash = crash;
  }

  /** One step is done; false where the consumer has not lived to see that. */
  boolean passed(String step) {
    synchronized (this) {
      if (crashed) {
        return false;
      }
      steps.add(step);
      if (steps.size() < last) {
        return true;
      }
      crashed = true;
    }
    crash.run();
    return false;
  }

  synchronized boolean crashed() {
    return crashed;
  }

  /** The step after which it crashed. */
  synchronized String lastStep() {
    return steps.get(steps.size() - 1);
  }
}
