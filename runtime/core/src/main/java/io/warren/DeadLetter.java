package io.warren;

import java.time.Instant;

/**
 * A message that could not be handled.
 *
 * @param message the message as it was sent; {@link Message#redeliveredCount()} says how often it
 *     was retried
 * @param code why it is dead: the handler's own code, {@code exception}, {@code undecodable},
 *     {@code unknown-type}, {@code expired}, {@code no-dedup-key}, {@code dedup-key-held}, {@code
 *     dedup-key-unusable}, {@code no-result}, {@code send-failed}, {@code reply-not-encodable},
 *     {@code unreadable} or {@code defect}; or the broker's reason, such as {@code delivery_limit}
 * @param reason the same for people, with what of the message could not be read or carried; empty
 *     where the broker gave the message up
 * @param time when it died, or arrived in the dead queue where nothing says
 */
public record DeadLetter(Message<byte[]> message, String code, String reason, Instant time) {
  /** The id of the message. */
  public String id() {
    return message.id();
  }

  /** Names the letter without its body, which may hold what no log should. */
  @Override
  public String toString() {
    return "DeadLetter["
        + message.id()
        + ", "
        + code
        + (reason.isEmpty() ? "" : ": " + reason)
        + "]";
  }
}
