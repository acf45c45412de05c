package io.warren.internal.schedule;

import io.warren.InvalidMessageException;
import io.warren.internal.limits.HeaderLimits;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the parts of {@link MessageFormat}. Not thread-safe. */
final class FormatWriter {
  /** How deep lists and maps may be nested; no stack of the reader's is deeper. */
  static final int DEEPEST = HeaderLimits.DEEPEST;

  // The kinds of header values, as each version has them for ever.
  static final byte TEXT = 1;
  static final byte BYTES = 2;
  static final byte TABLE = 3;
  static final byte LIST = 4;
  static final byte TRUE = 5;
  static final byte FALSE = 6;
  static final byte BYTE = 7;
  static final byte SHORT = 8;
  static final byte INT = 9;
  static final byte LONG = 10;
  static final byte FLOAT = 11;
  static final byte DOUBLE = 12;
  static final byte DECIMAL = 13;
  static final byte INSTANT = 14;

  private static final int PROPERTIES_BYTES = 512;

  private ByteBuffer buffer;

  FormatWriter(int bodyBytes) {
    buffer = ByteBuffer.allocate(PROPERTIES_BYTES + bodyBytes);
  }

  byte[] written() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  FormatWriter oneByte(int value) {
    room(Byte.BYTES).put((byte) value);
    return this;
  }

  FormatWriter bytes(byte[] value) {
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
    return this;
  }

  FormatWriter text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  FormatWriter optionalText(@Nullable String value) {
    return value == null ? oneByte(0) : oneByte(1).text(value);
  }

  FormatWriter optionalNumber(@Nullable Long value) {
    return value == null ? oneByte(0) : oneByte(1).number(value);
  }

  private FormatWriter number(long value) {
    room(Long.BYTES).putLong(value);
    return this;
  }

  private FormatWriter smallNumber(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  FormatWriter table(Map<?, ?> table, int depth) {
    smallNumber(table.size());
    table.forEach((name, value) -> text(String.valueOf(name)).value(value, depth));
    return this;
  }

  private FormatWriter list(List<?> list, int depth) {
    smallNumber(list.size());
    list.forEach(value -> value(value, depth));
    return this;
  }

  // Date.toInstant() throws where the date is one of java.sql.
  @SuppressWarnings("JavaUtilDate")
  private FormatWriter value(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new InvalidMessageException(
          "a header has lists or maps more than "
              + DEEPEST
              + " deep: put what is nested like this into the body");
    }
    if (value instanceof String text) {
      return oneByte(TEXT).text(text);
    }
    if (value instanceof byte[] bytes) {
      return oneByte(BYTES).bytes(bytes);
    }
    if (value instanceof Map<?, ?> table) {
      return oneByte(TABLE).table(table, depth + 1);
    }
    if (value instanceof List<?> list) {
      return oneByte(LIST).list(list, depth + 1);
    }
    if (value instanceof Boolean truth) {
      return oneByte(truth ? TRUE : FALSE);
    }
    if (value instanceof Instant instant) {
      return oneByte(INSTANT).number(instant.getEpochSecond()).smallNumber(instant.getNano());
    }
    if (value instanceof Date date) {
      // AMQP has one kind of time.
      return value(Instant.ofEpochMilli(date.getTime()), depth);
    }
    return numeric(value);
  }

  private FormatWriter numeric(@Nullable Object value) {
    if (value instanceof Integer number) {
      return oneByte(INT).smallNumber(number);
    }
    if (value instanceof Long number) {
      return oneByte(LONG).number(number);
    }
    if (value instanceof Double number) {
      return oneByte(DOUBLE).number(Double.doubleToRawLongBits(number));
    }
    if (value instanceof Float number) {
      return oneByte(FLOAT).smallNumber(Float.floatToRawIntBits(number));
    }
    if (value instanceof Short number) {
      return oneByte(SHORT).smallNumber(number);
    }
    if (value instanceof Byte number) {
      return oneByte(BYTE).oneByte(number);
    }
    if (value instanceof BigDecimal decimal) {
      return oneByte(DECIMAL)
          .smallNumber(decimal.scale())
          .bytes(decimal.unscaledValue().toByteArray());
    }
    throw new InvalidMessageException("a header has a value that cannot be kept: " + value);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int needed = buffer.position() + bytes;
      byte[] larger = Arrays.copyOf(buffer.array(), Math.max(needed, 2 * buffer.capacity()));
      buffer = ByteBuffer.wrap(larger).position(buffer.position());
    }
    return buffer;
  }
}
