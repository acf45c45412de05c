package io.warren.internal.consume;

import io.warren.StoreException;
import io.warren.internal.store.Store;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.work.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's wait for the store: asks it again what it could not be asked, with growing pauses,
 * and lets the consumer go on once that succeeds: that the store answers otherwise would not do, as
 * what the consumer takes and hands back comes nearer to the delivery limit each time. Thread-safe.
 */
final class StoreWait {
  private static final Logger log = LoggerFactory.getLogger(StoreWait.class);

  /** A store that answered so long is not part of the trouble before it. */
  private static final Duration CALM = Duration.ofSeconds(30);

  private final String queue;
  private final Store store;
  private final Duplicates duplicates;
  private final TimeSource time;
  private final Executor executor;
  private final Runnable goOn;

  // Guarded by this.
  private @Nullable Instant since;
  private Instant ended = Instant.MIN;
  private String cause = "";
  private Backoff backoff = Backoff.PATIENT;
  private boolean stopped;

  /**
   * @param goOn lets the consumer take again; when it throws, the wait goes on
   */
  StoreWait(
      String queue,
      Store store,
      Duplicates duplicates,
      TimeSource time,
      Executor executor,
      Runnable goOn) {
    this.queue = queue;
    this.store = store;
    this.duplicates = duplicates;
    this.time = time;
    this.executor = executor;
    this.goOn = goOn;
  }

  /** The consumer takes no more because of this. */
  synchronized void begin(StoreException failure) {
    log.warn(
        "queue '{}': nothing is handled until this is over, as duplicates could not be told: {}",
        queue,
        failure.getMessage());
    Instant now = time.now();
    since = now;
    cause = String.valueOf(failure.getMessage());
    // Each return counts towards the queue's delivery limit: a store that fails again and again
    // must not use it up in a minute.
    if (ended.isBefore(now.minus(CALM))) {
      backoff = Backoff.PATIENT;
    }
    askLater();
  }

  private synchronized void askLater() {
    if (!stopped) {
      time.schedule(backoff.pause(), () -> executor.execute(this::ask));
      backoff = backoff.longer();
    }
  }

  private void ask() {
    try {
      store.check();
      duplicates.tryAgain();
      // Before it goes on, as it may have to wait again at once.
      log.info("queue '{}': messages are handled again; this is over: {}", queue, answered());
      goOn.run();
    } catch (Throwable e) {
      // Whatever it is: a consumer that is not tried again never comes back.
      waitOn(e);
    }
  }

  private synchronized String answered() {
    ended = time.now();
    since = null;
    return cause;
  }

  private synchronized void waitOn(Throwable failure) {
    if (since == null) {
      log.warn("queue '{}' cannot be subscribed to again yet", queue, failure);
      since = ended;
    }
    cause = String.valueOf(failure.getMessage());
    askLater();
  }

  /** Since when and why it waits, for people; null while it does not. */
  synchronized @Nullable String waiting() {
    return since == null
        ? null
        : "waiting for the store since " + since + ": nothing is handled; " + cause;
  }

  /** Asks no more. */
  synchronized void stop() {
    stopped = true;
  }
}
