package io.warren.internal.settle;

import io.warren.internal.wire.Copies;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Received;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the copies that go to the dead queue, with as much of the message as a copy can carry. */
final class Burial {
  private static final Logger log = LoggerFactory.getLogger(Burial.class);

  private final String queue;
  private final String deadKey;
  private final Copies copies;
  private final SafePublisher publisher;

  /**
   * @param deadKey the key of the queue's dead letters
   */
  Burial(String queue, String deadKey, Copies copies, SafePublisher publisher) {
    this.queue = queue;
    this.deadKey = deadKey;
    this.copies = copies;
    this.publisher = publisher;
  }

  /**
   * Buries a message.
   *
   * @param buried runs once a copy is safe in the dead queue
   * @param impossible runs when no copy can be made
   */
  void bury(Received received, Failure failure, Runnable buried, Runnable impossible) {
    log.warn(
        "message {} of queue '{}' is dead at attempt {} ({}: {})",
        received.id(),
        queue,
        received.retries() + 1,
        failure.code(),
        failure.message());
    if (received.withoutBody()) {
      impossible.run();
      return;
    }
    publisher.publish(
        copies.dead(received, failure, deadKey),
        buried,
        // The sender's headers and Warren's do not fit one frame together.
        () ->
            publisher.publish(
                copies.deadWithoutHeaders(received, failure, deadKey), buried, impossible));
  }
}
