package io.warren.internal.pipeline;

import io.warren.ClosedException;
import io.warren.InvalidMessageException;
import io.warren.Receipt;
import io.warren.UnroutableException;
import io.warren.topology.DurationWords;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import io.warren.transport.TimeSource;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what a settlement depends on, again and again until it is safe. A delivery whose copy
 * is not yet safe stays unacknowledged; when the process dies or closes, the broker delivers it
 * again.
 */
final class SafePublisher {
  private static final Logger log = LoggerFactory.getLogger(SafePublisher.class);

  private final Publisher publisher;
  private final TimeSource time;
  private final Executor executor;

  SafePublisher(Publisher publisher, TimeSource time, Executor executor) {
    this.publisher = publisher;
    this.time = time;
    this.executor = executor;
  }

  /**
   * Publishes until it is safe. A queue that is missing is waited for.
   *
   * @param safe runs once the message is confirmed and in a queue
   * @param impossible runs when the message can never be published
   */
  void publish(OutgoingMessage message, Runnable safe, Runnable impossible) {
    publish(message, safe, InvalidMessageException.class::isInstance, impossible, Pauses.FIRST);
  }

  /**
   * Publishes until it is safe, as long as there is a queue for it.
   *
   * @param safe runs once the message is confirmed and in a queue
   * @param unwanted runs when no queue is there to take it, or it can never be published
   */
  void publishWhileWanted(OutgoingMessage message, Runnable safe, Runnable unwanted) {
    publish(
        message,
        safe,
        failure ->
            failure instanceof UnroutableException || failure instanceof InvalidMessageException,
        unwanted,
        Pauses.FIRST);
  }

  private void publish(
      OutgoingMessage message,
      Runnable safe,
      Predicate<Throwable> isFinal,
      Runnable givenUp,
      Duration pause) {
    publisher
        .publish(message)
        .whenCompleteAsync(
            (receipt, failure) -> {
              if (failure == null) {
                safe.run();
              } else if (isFinal.test(failure)) {
                givenUp.run();
              } else if (failure instanceof ClosedException) {
                log.debug("the message goes back to its queue with the close", failure);
              } else {
                log.warn(
                    "message {} to exchange '{}' with key '{}', a copy or a reply, is not safe yet,"
                        + " so the message that it comes of stays unacknowledged; trying again in"
                        + " {}: {}",
                    message.id(),
                    message.exchange(),
                    message.routingKey(),
                    DurationWords.of(pause),
                    failure.getMessage());
                time.schedule(
                    pause,
                    () ->
                        executor.execute(
                            () -> publish(message, safe, isFinal, givenUp, Pauses.longer(pause))));
              }
            },
            executor);
  }

  /**
   * Publishes once.
   *
   * @param done runs whether or not it could be published
   */
  void publishOnce(OutgoingMessage message, Runnable done) {
    publisher
        .publish(message)
        .whenComplete((@Nullable Receipt receipt, @Nullable Throwable e) -> done.run());
  }
}
