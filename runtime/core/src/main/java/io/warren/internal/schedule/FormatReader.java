package io.warren.internal.schedule;

import io.warren.PayloadException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of {@link MessageFormat}. It takes no more memory than there are bytes, whatever
 * they say. Not thread-safe.
 */
final class FormatReader {
  private static final long LAST_NANO = 999_999_999;

  private final ByteBuffer buffer;

  FormatReader(byte[] written) {
    buffer = ByteBuffer.wrap(written);
  }

  /** There must be nothing left. */
  void end() {
    if (buffer.hasRemaining()) {
      throw corrupt("has " + buffer.remaining() + " bytes too many");
    }
  }

  int oneByte() {
    return Byte.toUnsignedInt(buffer.get());
  }

  byte[] bytes() {
    byte[] value = new byte[count()];
    buffer.get(value);
    return value;
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  @Nullable String optionalText() {
    return present() ? text() : null;
  }

  @Nullable Long optionalNumber() {
    return present() ? buffer.getLong() : null;
  }

  private boolean present() {
    int flag = oneByte();
    if (flag > 1) {
      throw corrupt("has a part that neither is nor is not there");
    }
    return flag == 1;
  }

  /** Of bytes, or of what takes at least one byte each. */
  private int count() {
    int count = buffer.getInt();
    if (count < 0 || count > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  Map<String, Object> table(int depth) {
    Map<String, Object> table = new LinkedHashMap<>();
    for (int left = count(); left > 0; left--) {
      String name = text();
      table.put(name, value(depth));
    }
    return table;
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      list.add(value(depth));
    }
    return list;
  }

  private Object value(int depth) {
    if (depth > FormatWriter.DEEPEST) {
      throw corrupt("has headers that are nested too deep");
    }
    int kind = oneByte();
    return switch (kind) {
      case FormatWriter.TEXT -> text();
      case FormatWriter.BYTES -> bytes();
      case FormatWriter.TABLE -> table(depth + 1);
      case FormatWriter.LIST -> list(depth + 1);
      case FormatWriter.TRUE -> true;
      case FormatWriter.FALSE -> false;
      case FormatWriter.BYTE -> buffer.get();
      case FormatWriter.SHORT -> (short) buffer.getInt();
      case FormatWriter.INT -> buffer.getInt();
      case FormatWriter.LONG -> buffer.getLong();
      case FormatWriter.FLOAT -> Float.intBitsToFloat(buffer.getInt());
      case FormatWriter.DOUBLE -> Double.longBitsToDouble(buffer.getLong());
      case FormatWriter.DECIMAL -> decimal();
      case FormatWriter.INSTANT -> instant();
      default -> throw corrupt("has a header of the unknown kind " + kind);
    };
  }

  private BigDecimal decimal() {
    int scale = buffer.getInt();
    byte[] unscaled = bytes();
    if (unscaled.length == 0) {
      throw corrupt("has a number without digits");
    }
    return new BigDecimal(new BigInteger(unscaled), scale);
  }

  private Instant instant() {
    long seconds = buffer.getLong();
    int nanos = buffer.getInt();
    if (nanos < 0
        || nanos > LAST_NANO
        || seconds < Instant.MIN.getEpochSecond()
        || seconds > Instant.MAX.getEpochSecond()) {
      throw corrupt("has a time that does not exist");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static PayloadException corrupt(String how) {
    return new PayloadException("the stored message " + how);
  }
}
