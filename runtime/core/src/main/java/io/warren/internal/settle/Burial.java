package io.warren.internal.settle;

import io.warren.internal.wire.Copies;
import io.warren.internal.wire.Failure;
import io.warren.internal.wire.Received;

/** Makes the copies that go to the dead queue, with as much of the message as a copy can carry. */
final class Burial {
  private final ConsumerLog log;
  private final String deadKey;
  private final Copies copies;
  private final SafePublisher publisher;

  /**
   * @param deadKey the key of the queue's dead letters
   */
  Burial(ConsumerLog log, String deadKey, Copies copies, SafePublisher publisher) {
    this.log = log;
    this.deadKey = deadKey;
    this.copies = copies;
    this.publisher = publisher;
  }

  /**
   * Buries a message.
   *
   * @param ending what follows once a copy is safe in the dead queue, or where none can be made
   */
  void bury(Received received, Failure failure, Ending ending) {
    log.dead(received, failure);
    if (received.withoutBody()) {
      ending.impossible().run();
      return;
    }
    publisher.publish(
        failure,
        told -> copies.dead(received, told, deadKey),
        // The sender's headers and Warren's do not fit one frame together.
        ending.orElse(
            () ->
                publisher.publish(
                    failure, told -> copies.deadWithoutHeaders(received, told, deadKey), ending)));
  }
}
