package io.warren.internal.rabbit.consume;

import io.warren.internal.rabbit.connection.Daemons;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a queue that does not answer may keep for long: whoever asks for it waits a moment, and
 * it goes on by itself.
 */
final class OwnThread {
  private static final Logger log = LoggerFactory.getLogger(OwnThread.class);

  /** What a queue that answers needs it for some hundred times. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private OwnThread() {}

  /** Whether it was done while the caller waited; an interrupt ends that, and stays set. */
  static boolean run(String name, Runnable task, Duration patience) {
    Thread thread = Daemons.thread("warren-" + name, task);
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      log.debug("there are no more threads: {} keeps its caller", name, e);
      task.run();
      return true;
    }
    try {
      if (!patience.isZero()) {
        thread.join(patience.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
