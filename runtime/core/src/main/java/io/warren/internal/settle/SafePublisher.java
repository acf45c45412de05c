package io.warren.internal.settle;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.wire.Failure;
import io.warren.internal.work.Backoff;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what a settlement depends on, again and again until it is safe. A delivery whose copy
 * is not yet safe stays unacknowledged; when the process dies or closes, the broker delivers it
 * again.
 */
public final class SafePublisher {
  private static final Logger log = LoggerFactory.getLogger(SafePublisher.class);

  private final Publisher publisher;
  private final TimeSource time;
  private final Executor executor;
  private final Runnable declareAgain;
  private final AtomicBoolean declaring = new AtomicBoolean();

  /**
   * @param declareAgain declares what copies pass, which somebody may have deleted
   */
  public SafePublisher(
      Publisher publisher, TimeSource time, Executor executor, Runnable declareAgain) {
    this.publisher = publisher;
    this.time = time;
    this.executor = executor;
    this.declareAgain = declareAgain;
  }

  /**
   * Publishes until it is safe. A queue that is missing is declared again, and waited for.
   *
   * @param ending one of it runs, once
   */
  void publish(OutgoingMessage message, Ending ending) {
    publish(message, ending, Backoff.PATIENT);
  }

  /**
   * Publishes a copy that says of what the message failed: in fewer words, where the message would
   * not fit otherwise. What the sender has written comes before what Warren has to say.
   *
   * @param copy makes it
   * @param ending one of it runs, once
   */
  void publish(Failure failure, Function<Failure, OutgoingMessage> copy, Ending ending) {
    Failure shorter = failure.shorter();
    publish(
        copy.apply(failure),
        shorter == null ? ending : ending.orElse(() -> publish(shorter, copy, ending)));
  }

  private void publish(OutgoingMessage message, Ending ending, Backoff backoff) {
    Duration pause = backoff.pause();
    publisher
        .publish(message)
        .whenCompleteAsync(
            (receipt, failure) -> {
              if (failure == null) {
                ending.safe().run();
              } else if (failure instanceof InvalidMessageException) {
                ending.impossible().run();
              } else if (failure instanceof ClosedException) {
                log.debug("the message goes back to its queue with the close", failure);
                ending.closed().run();
              } else {
                log.warn(
                    "message {} to exchange '{}' with key '{}', a copy, is not safe yet, so"
                        + " the message that it comes of stays unacknowledged; trying again in"
                        + " {}: {}",
                    message.id(),
                    message.exchange(),
                    message.routingKey(),
                    DurationWords.of(pause),
                    failure.getMessage());
                if (failure instanceof UnroutableException) {
                  restore();
                }
                time.schedule(
                    pause,
                    () -> executor.execute(() -> publish(message, ending, backoff.longer())));
              }
            },
            executor);
  }

  /** Once for all copies that find no queue at the same time. */
  private void restore() {
    if (!declaring.compareAndSet(false, true)) {
      return;
    }
    try {
      declareAgain.run();
    } catch (WarrenException e) {
      log.warn("what the copy needs cannot be declared again: {}", e.getMessage());
    } finally {
      declaring.set(false);
    }
  }
}
