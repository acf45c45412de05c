package io.warren.transport;

import io.warren.InvalidMessageException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
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

  /** All properties are one frame, of 128 KiB where nobody has configured another limit. */
  private static final int HEADER_BYTES = 120 << 10;

  /** What a number or a length takes at most, with its type. */
  private static final int SMALL_BYTES = 9;

  /** What the client can encode: 32 bits of digits. */
  private static final int DECIMAL_BITS = 31;

  /** What a character takes at most in UTF-8. */
  private static final int BYTES_PER_CHAR = 3;

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
    if (properties.priority() < 0 || properties.priority() > 255) {
      throw new InvalidMessageException("a priority is 0 to 255, not " + properties.priority());
    }
    Long expiration = properties.expirationMillis();
    if (expiration != null && expiration < 0) {
      throw new InvalidMessageException("an expiration is not negative, as " + expiration + " is");
    }
    if (!properties.headers().isEmpty()) {
      headers(properties.headers());
    }
  }

  private static void headers(Map<String, Object> headers) {
    long bytes = 0;
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      bytes += header(header.getKey(), header.getKey(), header.getValue());
    }
    if (bytes > HEADER_BYTES) {
      throw new InvalidMessageException(
          "the headers have "
              + bytes
              + " bytes, but RabbitMQ takes at most "
              + HEADER_BYTES
              + " in one message; put what is large into the body");
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
   * Checks one header.
   *
   * @throws InvalidMessageException says what is wrong with it
   */
  public static void checkHeader(String name, Object value) {
    headers(Map.of(name, value));
  }

  /**
   * Checks an id, a key or a name.
   *
   * @param what names it in the exception
   * @throws InvalidMessageException when it has more than 255 bytes of UTF-8
   */
  public static void shortString(String what, @Nullable String value) {
    if (value == null || value.length() <= SHORT_STRING_BYTES / BYTES_PER_CHAR) {
      return;
    }
    long bytes = utf8(value);
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
  }

  /** Checks one, and says how many bytes it takes at most. */
  private static long header(String path, String name, @Nullable Object value) {
    shortString("header name", name);
    long bytes = SMALL_BYTES + utf8(name);
    if (value instanceof String string) {
      bytes += utf8(string);
    } else if (value instanceof byte[] array) {
      bytes += array.length;
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> each : map.entrySet()) {
        String key = String.valueOf(each.getKey());
        bytes += header(path + "." + key, key, each.getValue());
      }
    } else if (value instanceof List<?> list) {
      for (Object each : list) {
        bytes += header(path, name, each);
      }
    } else if (value instanceof BigDecimal decimal) {
      decimal(path, decimal);
    } else if (!fixedSize(value)) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has a value of "
              + (value == null ? "null" : value.getClass().getName())
              + "; a header is a string, boolean, number, Instant, byte[], or a list or map of"
              + " these");
    }
    return bytes;
  }

  private static long utf8(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Half of a pair counts two: the pair takes four.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  private static void decimal(String path, BigDecimal decimal) {
    if (decimal.scale() < 0
        || decimal.scale() > 255
        || decimal.unscaledValue().bitLength() > DECIMAL_BITS) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has the decimal "
              + decimal
              + ", which AMQP's 32 bits cannot hold; send it as a string");
    }
  }

  private static boolean fixedSize(@Nullable Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value instanceof Instant
        || value instanceof Date;
  }
}
