package io.warren.internal.rabbit.consume;

import com.rabbitmq.client.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer's attempts to come back: one at a time, however long its queue takes to answer. A
 * queue that does not keeps whoever begins one for a moment, and only once. Thread-safe.
 */
final class ReturnAttempts {
  // What becomes of a consumer is one story, to those who read it.
  private static final Logger log = LoggerFactory.getLogger(RabbitSubscription.class);

  private final String queue;
  private final Consumer<Connection> attempt;
  private final Runnable after;
  private final AtomicBoolean underWay = new AtomicBoolean();

  /** Why there is no consumer at the moment, or was none. */
  private volatile String trouble = "not subscribed yet";

  /** Whether the failure to come back was told. */
  private volatile boolean told;

  /** Whether the queue did not answer in time the last time, and is not waited for. */
  private volatile boolean silent;

  /**
   * @param attempt throws when it fails
   * @param after called after each attempt, when the next may begin
   */
  ReturnAttempts(String queue, Consumer<Connection> attempt, Runnable after) {
    this.queue = queue;
    this.attempt = attempt;
    this.after = after;
  }

  void begin(Connection connection) {
    if (!underWay.compareAndSet(false, true)) {
      return;
    }
    Duration patience = silent ? Duration.ZERO : OwnThread.PATIENCE;
    silent = true;
    if (OwnThread.run("subscribe-" + queue, () -> run(connection), patience)) {
      silent = false;
    } else if (silent) {
      tell("the queue does not answer");
    }
  }

  private void run(Connection connection) {
    try {
      attempt.accept(connection);
      log.info("The consumer of queue '{}' is back", queue);
      silent = false;
      told = false;
    } catch (Throwable e) {
      // Whatever it is: a consumer that is not tried again never comes back.
      tell(String.valueOf(e.getMessage()));
    } finally {
      // First, or the next would take this one for under way.
      underWay.set(false);
      after.run();
    }
  }

  private void tell(String reason) {
    trouble = reason;
    if (!told) {
      told = true;
      log.warn("The consumer of queue '{}' cannot come back yet: {}", queue, reason);
    }
  }

  void because(String reason) {
    trouble = reason;
  }

  String trouble() {
    return trouble;
  }
}
