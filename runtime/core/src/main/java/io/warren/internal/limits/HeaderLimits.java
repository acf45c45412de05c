package io.warren.internal.limits;

import io.warren.InvalidMessageException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What headers may be: what arrives as it was sent. A value that the wire would bend, or that the
 * client could not read back, is refused.
 */
public final class HeaderLimits {
  /** How deep lists and maps may be nested in a header: no deeper does the client read. */
  public static final int DEEPEST = 32;

  /** All properties are one frame, of 128 KiB where nobody has configured another limit. */
  private static final int MOST_BYTES = 120 << 10;

  /** What a number or a length takes at most, with its type. */
  private static final int SMALL_BYTES = 9;

  /** What the client can encode: 32 bits of digits. */
  private static final int DECIMAL_BITS = 31;

  private static final int LARGEST_SCALE = 255;

  /** The client has times in milliseconds, the wire in seconds. */
  private static final long LATEST_SECOND = Long.MAX_VALUE / 1_000;

  private static final long MILLIS = 1_000;

  private long bytes;

  /** The one that is looked at. */
  private String header = "";

  /** Whether there may be nothing in the place of a value: AMQP has a kind for that. */
  private final boolean gaps;

  private HeaderLimits(boolean gaps) {
    this.gaps = gaps;
  }

  /**
   * Checks headers, all together.
   *
   * @throws InvalidMessageException says what is wrong with which
   */
  public static void check(Map<String, Object> headers) {
    HeaderLimits limits = new HeaderLimits(true);
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      limits.header(header.getKey(), header.getValue());
    }
  }

  /**
   * Checks one header.
   *
   * @return the value, or a copy where it is one that could be changed later
   * @throws InvalidMessageException says what is wrong with it
   */
  public static Object kept(String name, Object value) {
    new HeaderLimits(false).header(name, value);
    return Objects.requireNonNull(copy(value));
  }

  /** Whether seconds since 1970 are a time for the client, which has milliseconds. */
  public static boolean isTime(long seconds) {
    return seconds <= LATEST_SECOND && seconds >= -LATEST_SECOND;
  }

  /** Whether a message with this header could be sent. */
  public static boolean canCarry(String name, Object value) {
    try {
      new HeaderLimits(true).header(name, value);
      return true;
    } catch (InvalidMessageException e) {
      return false;
    }
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, copy(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(each -> copy.add(copy(each)));
      return copy;
    }
    return value instanceof byte[] array ? array.clone() : value;
  }

  /** Whether the broker takes a header's value for further routing keys. */
  public static boolean isCarbonCopies(String name) {
    return name.equals("CC") || name.equals("BCC");
  }

  private void header(String name, @Nullable Object value) {
    header = name;
    if (isCarbonCopies(name) && !(value instanceof List<?>)) {
      throw new InvalidMessageException(
          "header "
              + name
              + " is to RabbitMQ a list of routing keys, and not "
              + (value == null ? "null" : "a " + value.getClass().getName())
              + ": give it a List, or choose another name");
    }
    if (isCarbonCopies(name) && value instanceof List<?> keys) {
      keys.forEach(key -> routingKey(name, key));
    }
    entry(name, name, value, 0);
  }

  private static void routingKey(String name, @Nullable Object key) {
    if (key instanceof String text) {
      AmqpLimits.shortString("routing key in header " + name, text);
      return;
    }
    throw new InvalidMessageException(
        "header "
            + name
            + " is to RabbitMQ a list of routing keys, which are strings, and not "
            + (key == null ? "null" : key.getClass().getName())
            + ": give it strings, or choose another name");
  }

  private void entry(String path, String name, @Nullable Object value, int depth) {
    add(SMALL_BYTES + AmqpLimits.shortString("header name", name));
    element(path, value, depth);
  }

  private void element(String path, @Nullable Object value, int depth) {
    if (value == null && gaps) {
      add(SMALL_BYTES);
    } else {
      value(path, value, depth);
    }
  }

  // Date.toInstant() throws where the date is one of java.sql.
  @SuppressWarnings("JavaUtilDate")
  private void value(String path, @Nullable Object value, int depth) {
    add(SMALL_BYTES);
    if (value instanceof String text) {
      add(AmqpLimits.utf8("header ", path, text));
    } else if (value instanceof byte[] array) {
      add(array.length);
    } else if (value instanceof Map<?, ?> map) {
      notTooDeep(depth);
      map.forEach((key, each) -> entry(path + "." + key, key(path, key), each, depth + 1));
    } else if (value instanceof List<?> list) {
      notTooDeep(depth);
      list.forEach(each -> element(path, each, depth + 1));
    } else if (value instanceof BigDecimal decimal) {
      decimal(path, decimal);
    } else if (value instanceof Instant instant) {
      seconds(path, value, instant.getEpochSecond(), instant.getNano() == 0);
    } else if (value instanceof Date date) {
      long millis = date.getTime();
      seconds(path, value, Math.floorDiv(millis, MILLIS), Math.floorMod(millis, MILLIS) == 0);
    } else if (isNotFinite(value)) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has the number "
              + value
              + ", over which RabbitMQ closes the connection: send it as a string");
    } else if (!isNumber(value) && !(value instanceof Boolean)) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has a value of "
              + (value == null ? "null" : value.getClass().getName())
              + "; a header is a string, boolean, number, Instant, byte[], or a list or map of"
              + " these");
    }
  }

  /** Of lists that hold one list many times there is no end to be waited for. */
  private void add(long more) {
    bytes += more;
    if (bytes > MOST_BYTES) {
      throw new InvalidMessageException(
          "the headers have more than "
              + MOST_BYTES
              + " bytes, which is what RabbitMQ takes at most in one message; put what is large"
              + " into the body");
    }
  }

  private void notTooDeep(int depth) {
    if (depth == DEEPEST) {
      throw new InvalidMessageException(
          "header "
              + header
              + " has lists or maps more than "
              + DEEPEST
              + " deep, which no consumer could read: put what is nested like this into the body");
    }
  }

  private static String key(String path, @Nullable Object key) {
    if (key instanceof String name) {
      return name;
    }
    throw new InvalidMessageException(
        "header "
            + path
            + " is a map with the key "
            + key
            + ", which is "
            + (key == null ? "null" : "of " + key.getClass().getName())
            + "; keys in headers are strings");
  }

  private static void decimal(String path, BigDecimal decimal) {
    if (decimal.scale() < 0
        || decimal.scale() > LARGEST_SCALE
        || decimal.unscaledValue().bitLength() > DECIMAL_BITS) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has the decimal "
              + decimal
              + ", which AMQP's 32 bits cannot hold; send it as a string");
    }
  }

  private static void seconds(String path, Object time, long seconds, boolean whole) {
    if (!isTime(seconds)) {
      throw new InvalidMessageException(
          "header " + path + " has a time out of AMQP's range; send it as a string");
    }
    if (!whole) {
      throw new InvalidMessageException(
          "header "
              + path
              + " has the time "
              + time
              + ", but AMQP's have whole seconds: send it truncatedTo(ChronoUnit.SECONDS), or as a"
              + " string");
    }
  }

  private static boolean isNotFinite(@Nullable Object value) {
    return (value instanceof Double wide && !Double.isFinite(wide))
        || (value instanceof Float narrow && !Float.isFinite(narrow));
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte;
  }
}
