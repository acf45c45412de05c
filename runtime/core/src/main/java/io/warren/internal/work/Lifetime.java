package io.warren.internal.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time until something has closed. Thread-safe. */
public final class Lifetime {
  private static final Logger log = LoggerFactory.getLogger(Lifetime.class);

  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * What is left until a deadline; nothing when it has passed.
   *
   * @param end in {@link System#nanoTime}
   */
  public static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** It has closed. */
  public void end() {
    ended.countDown();
  }

  /** Waits for the end; an interrupt ends the wait, and stays set. */
  public void await() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Blocks until the end, or a signal that ends the process, or an interrupt, upon which it closes.
   */
  public void block(Runnable close) {
    Thread hook = new Thread(close, "warren-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    await();
    // The close waits for handlers, which a set interrupt flag would cut short.
    boolean interrupted = Thread.interrupted();
    close.run();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      log.debug("closed by the signal that ends the process", e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
