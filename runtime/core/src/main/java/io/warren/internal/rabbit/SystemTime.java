package io.warren.internal.rabbit;

import io.warren.internal.rabbit.connection.Daemons;
import io.warren.internal.transport.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The machine's time, kept by one thread. */
final class SystemTime implements TimeSource {
  private static final Logger log = LoggerFactory.getLogger(SystemTime.class);

  private final ScheduledThreadPoolExecutor scheduler =
      new ScheduledThreadPoolExecutor(1, Daemons.named("warren-time"));

  SystemTime() {
    // A request that is answered would else keep its timeout's task, and all it holds, until then.
    scheduler.setRemoveOnCancelPolicy(true);
    // Once closed, nothing is due any more.
    scheduler.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Cancellable schedule(Duration delay, Runnable task) {
    Future<?> scheduled = scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> scheduled.cancel(false);
  }

  /** Runs a task again and again until the time is closed, however often it fails. */
  void every(Duration period, Runnable task) {
    var unused =
        scheduler.scheduleWithFixedDelay(
            () -> guarded(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      // Passed on, it would end the repetition.
      log.error("a defect in a repeated task", e);
    }
  }

  void close() {
    scheduler.shutdown();
  }
}
