package io.warren.internal.send;

import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.wire.DirectReplyTo;
import io.warren.internal.wire.WaitingCopy;
import io.warren.topology.DelayLadder;
import java.time.Duration;

/** Makes messages ready for the delay ladder, on which their publisher places them. */
final class Delays {
  private Delays() {}

  /**
   * A message that goes to its exchange after a delay. Until then it is a {@link WaitingCopy}; its
   * expiration begins to count when it is due.
   *
   * @throws IllegalArgumentException when the ladder cannot carry it
   * @throws io.warren.InvalidMessageException when its target does not last so long
   */
  static OutgoingMessage delayed(OutgoingMessage message, Duration delay, long epochMillis) {
    DirectReplyTo.checkLater(message);
    DelayLadder.check(delay, message.exchange(), message.routingKey());
    return new OutgoingMessage(
        message.exchange(),
        message.routingKey(),
        message.mandatory(),
        waiting(message.properties(), epochMillis + delay.toMillis()),
        message.body(),
        delay);
  }

  private static MessageProperties waiting(MessageProperties properties, long dueMillis) {
    Long expiration = properties.expirationMillis();
    return WaitingCopy.properties(
        properties,
        WaitingCopy.headers(
            properties.headers(),
            properties.priority(),
            expiration == null ? null : dueMillis + expiration,
            dueMillis));
  }
}
