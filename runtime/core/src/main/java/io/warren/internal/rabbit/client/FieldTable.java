package io.warren.internal.rabbit.client;

import io.warren.internal.limits.HeaderLimits;
import java.nio.ByteBuffer;

/**
 * Looks through a table of AMQP's without reading it: whether the client could. Allocates nothing.
 *
 * @see <a href="https://www.rabbitmq.com/amqp-0-9-1-errata#section_3">RabbitMQ: field types</a>
 */
final class FieldTable {
  /** What keeps the client, or a copy, from having a value. */
  enum Fault {
    /** Lists and tables are nested deeper than the client reads. */
    TOO_DEEP,
    /** A time in seconds that is none in milliseconds, as the client has it: it would be bent. */
    NO_TIME,
    /** It is of no kind that the client knows, or longer than the table that it is in. */
    MALFORMED,
    NONE
  }

  private static final int UNKNOWN = -1;

  private FieldTable() {}

  /** What is wrong with a table's entries, which begin and end here. */
  static Fault ofEntries(ByteBuffer bytes, int begin, int end, int depth) {
    int at = begin;
    while (at < end) {
      int value = afterName(bytes, at, end);
      Fault fault = value == UNKNOWN ? Fault.MALFORMED : ofValue(bytes, value, end, depth);
      if (fault != Fault.NONE) {
        return fault;
      }
      at = after(bytes, value, end);
    }
    return Fault.NONE;
  }

  private static Fault ofElements(ByteBuffer bytes, int begin, int end, int depth) {
    int at = begin;
    while (at < end) {
      Fault fault = ofValue(bytes, at, end, depth);
      if (fault != Fault.NONE) {
        return fault;
      }
      at = after(bytes, at, end);
    }
    return Fault.NONE;
  }

  /**
   * What is wrong with one value, which begins with its kind.
   *
   * @param depth of lists and tables around it
   */
  static Fault ofValue(ByteBuffer bytes, int at, int end, int depth) {
    int after = after(bytes, at, end);
    if (after == UNKNOWN) {
      return Fault.MALFORMED;
    }
    byte kind = bytes.get(at);
    if (kind == 'T') {
      return HeaderLimits.isTime(bytes.getLong(at + 1)) ? Fault.NONE : Fault.NO_TIME;
    }
    if (kind != 'F' && kind != 'A') {
      return Fault.NONE;
    }
    if (depth == HeaderLimits.DEEPEST) {
      return Fault.TOO_DEEP;
    }
    int inside = at + 1 + Integer.BYTES;
    return kind == 'F'
        ? ofEntries(bytes, inside, after, depth + 1)
        : ofElements(bytes, inside, after, depth + 1);
  }

  /** Where an entry's value begins; -1: beyond the end. */
  static int afterName(ByteBuffer bytes, int at, int end) {
    int value = at + 1 + Byte.toUnsignedInt(bytes.get(at));
    return value < end ? value : UNKNOWN;
  }

  /** Where a value ends; -1: that cannot be known, or is beyond the end. */
  static int after(ByteBuffer bytes, int at, int end) {
    long length = length(bytes, at, end);
    return length < 0 || at + 1 + length > end ? UNKNOWN : (int) (at + 1 + length);
  }

  private static long length(ByteBuffer bytes, int at, int end) {
    return switch (bytes.get(at)) {
      case 'V' -> 0;
      case 't', 'b', 'B' -> Byte.BYTES;
      case 's', 'u' -> Short.BYTES;
      case 'I', 'i', 'f' -> Integer.BYTES;
      case 'l', 'd', 'T' -> Long.BYTES;
      case 'D' -> Byte.BYTES + Integer.BYTES;
      case 'S', 'x', 'A', 'F' ->
          at + 1 + Integer.BYTES > end
              ? UNKNOWN
              : Integer.BYTES + Integer.toUnsignedLong(bytes.getInt(at + 1));
      default -> UNKNOWN;
    };
  }
}
