package io.warren.internal.rabbit.connection;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which a connection, and what was on it, comes back. Thread-safe. */
final class RecoveryThread {
  private static final Logger log = LoggerFactory.getLogger(RecoveryThread.class);

  private final String name;
  private final ScheduledThreadPoolExecutor executor;

  /**
   * @param name the connection's
   */
  RecoveryThread(String name) {
    this.name = name;
    executor = new ScheduledThreadPoolExecutor(1, Daemons.named("warren-recovery-" + name));
    // Once closed, nothing comes back.
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Before the connection is there: when it is lost there may be no more threads to be had. */
  void start() {
    executor.prestartCoreThread();
  }

  void later(Duration delay, Runnable task) {
    executor.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A defect in one task keeps no other from coming back. */
  void guarded(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      log.error("a defect in the recovery of the connection '{}'", name, e);
    }
  }

  void close() {
    executor.shutdownNow();
  }
}
