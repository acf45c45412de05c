package io.warren.internal.limits;

import io.warren.InvalidMessageException;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/**
 * What no broker would take: refused before it is sent, because a client that cannot encode a
 * message, or a broker that closes the channel for one, takes others with it.
 */
public final class AmqpLimits {
  /** A string of AMQP's short kind has its length in one byte. */
  private static final int SHORT_STRING_BYTES = 255;

  /** The largest body that every supported broker takes: the default of RabbitMQ 4. */
  private static final int BODY_BYTES = 16 << 20;

  /** No queue takes a longer expiration: RabbitMQ closes the channel over it. Ten years. */
  public static final long LONGEST_EXPIRATION_MILLIS = 315_360_000_000L;

  private AmqpLimits() {}

  /**
   * Checks everything but the body.
   *
   * @throws InvalidMessageException says what is wrong with it
   */
  public static void check(OutgoingMessage message) {
    MessageProperties properties = message.properties();
    shortString("exchange", message.exchange());
    shortString("routing key", message.routingKey());
    shortString("content type", properties.contentType());
    shortString("correlation id", properties.correlationId());
    shortString("reply-to", properties.replyTo());
    shortString("message id", properties.messageId());
    shortString("type", properties.type());
    shortString("content encoding", properties.contentEncoding());
    shortString("user id", properties.userId());
    shortString("application id", properties.appId());
    Integer priority = properties.priority();
    if (priority != null && (priority < 0 || priority > 255)) {
      throw new InvalidMessageException("a priority is 0 to 255, not " + priority);
    }
    Long expiration = properties.expirationMillis();
    if (expiration != null && (expiration < 0 || expiration > LONGEST_EXPIRATION_MILLIS)) {
      throw new InvalidMessageException(
          "an expiration is 0 to "
              + LONGEST_EXPIRATION_MILLIS
              + " ms (ten years), not "
              + expiration);
    }
    Long seconds = properties.timestampSeconds();
    if (seconds != null && !HeaderLimits.isTime(seconds)) {
      throw new InvalidMessageException("the timestamp is out of range: " + seconds + " s");
    }
    if (!properties.headers().isEmpty()) {
      HeaderLimits.check(properties.headers());
    }
  }

  /**
   * Checks the body of a new message. Copies are not checked: the broker had their bodies before.
   *
   * @throws InvalidMessageException when it is larger than every supported broker takes
   */
  public static void checkBody(byte[] body) {
    if (body.length > BODY_BYTES) {
      throw new InvalidMessageException(
          "the body has "
              + body.length
              + " bytes, but RabbitMQ takes at most "
              + BODY_BYTES
              + "; put it elsewhere and send where it is");
    }
  }

  /**
   * Checks an id, a key or a name.
   *
   * @param what names it in the exception
   * @throws InvalidMessageException when it has more than 255 bytes of UTF-8, or none as it has
   *     half a character
   */
  public static long shortString(String what, @Nullable String value) {
    if (value == null) {
      return 0;
    }
    long bytes = utf8("the ", what, value);
    if (bytes > SHORT_STRING_BYTES) {
      throw new InvalidMessageException(
          "the "
              + what
              + " has "
              + bytes
              + " bytes of UTF-8, but AMQP allows "
              + SHORT_STRING_BYTES
              + ": shorten it");
    }
    return bytes;
  }

  /**
   * How many bytes a text has in UTF-8.
   *
   * @param what names it in the exception, after a beginning
   * @throws InvalidMessageException when it has half a character, which no UTF-8 has: it would
   *     arrive as another text
   */
  static long utf8(String beginning, String what, String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes++;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (!Character.isSurrogate(c)) {
        bytes += 3;
      } else if (isPair(text, i)) {
        i++;
        bytes += 4;
      } else {
        throw new InvalidMessageException(
            beginning
                + what
                + " has half a character at index "
                + i
                + " (an unpaired surrogate), which no encoding can carry: cut texts between"
                + " characters, or send bytes");
      }
    }
    return bytes;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
