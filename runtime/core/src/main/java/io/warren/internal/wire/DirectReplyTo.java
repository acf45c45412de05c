package io.warren.internal.wire;

import io.warren.InvalidMessageException;
import io.warren.internal.transport.OutgoingMessage;

/**
 * The addresses of direct reply-to: such a one leads straight to its requester's channel, through
 * no queue, and ends with that channel.
 *
 * @see <a href="https://www.rabbitmq.com/docs/direct-reply-to">RabbitMQ: direct reply-to</a>
 */
public final class DirectReplyTo {
  /** What a requester consumes from, and writes as the address of its replies. */
  public static final String QUEUE = "amq.rabbitmq.reply-to";

  /** What an address begins with that the broker gives for it. */
  public static final String PREFIX = QUEUE + ".";

  private DirectReplyTo() {}

  /** Whether a reply to there goes straight to the requester's channel. */
  public static boolean isAddress(String replyTo) {
    return replyTo.startsWith(PREFIX);
  }

  /** Whether a message goes to such an address, be it a reply of Warren's or one by hand. */
  public static boolean isReply(OutgoingMessage message) {
    return message.exchange().isEmpty() && isAddress(message.routingKey());
  }

  /**
   * Checks a message that is to arrive later.
   *
   * @throws InvalidMessageException when it goes to such an address
   */
  public static void checkLater(OutgoingMessage message) {
    if (isReply(message)) {
      throw new InvalidMessageException(
          "a reply to '"
              + message.routingKey()
              + "' is sent at once or never: the address ends with the channel of its requester");
    }
  }
}
