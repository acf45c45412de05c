package io.warren.internal.log;

import io.warren.internal.wire.WireHeaders;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message's headers in an entry, of which only so much is written. Of one entry. */
final class HeadersWriter {
  private static final int MOST = 8 << 10;
  private static final int MOST_DEPTH = 8;

  /** What even the shortest value takes. */
  private static final int EACH = 8;

  private static final String HEADERS = "headers";

  private final EntryJson entry;
  private final JsonBytes json;
  private int left = MOST;

  HeadersWriter(EntryJson entry) {
    this.entry = entry;
    json = entry.json();
  }

  void write(Map<String, ?> headers) {
    boolean begun = false;
    for (Map.Entry<String, ?> header : headers.entrySet()) {
      if (isField(header.getKey())) {
        continue;
      }
      if (!begun) {
        json.field(Fields.HEADERS);
        json.beginObject();
        begun = true;
      }
      if (!field(header.getKey(), header.getValue(), 1)) {
        break;
      }
    }
    if (begun) {
      json.endObject();
    }
  }

  /** What the entry says elsewhere. */
  private static boolean isField(String name) {
    return name.equals(WireHeaders.PARENT_ID) || name.equals(WireHeaders.CONVERSATION_ID);
  }

  /** Whether there was room for it. */
  private boolean field(String name, @Nullable Object value, int depth) {
    if (!hasRoom(name.length())) {
      return false;
    }
    json.field(name);
    left -= Math.min(left, name.length());
    value(value, depth);
    return true;
  }

  private boolean hasRoom(int length) {
    left -= EACH;
    if (left <= 0 || length > left) {
      left = 0;
      entry.cut(HEADERS);
      return false;
    }
    return true;
  }

  @SuppressWarnings("JavaUtilDate") // what the client makes of a timestamp
  private void value(@Nullable Object value, int depth) {
    if (value == null) {
      json.nothing();
    } else if (value instanceof Boolean flag) {
      json.flag(flag);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof byte[] bytes) {
      bytes(bytes);
    } else if (value instanceof Map<?, ?> table && depth < MOST_DEPTH) {
      table(table, depth);
    } else if (value instanceof Collection<?> list && depth < MOST_DEPTH) {
      list(list, depth);
    } else if (value instanceof Map<?, ?> || value instanceof Collection<?>) {
      entry.cut(HEADERS);
      json.nothing();
    } else if (value instanceof Date date) {
      text(String.valueOf(date.toInstant()));
    } else {
      text(String.valueOf(value));
    }
  }

  private void text(String text) {
    entry.write(HEADERS, text, left);
    left -= Math.min(left, text.length());
  }

  private void number(Number number) {
    if (number instanceof BigDecimal decimal) {
      // As text: written out, a large exponent would be as many digits.
      text(decimal.toString());
    } else if (number instanceof BigInteger) {
      text(number.toString());
    } else if (number instanceof Double || number instanceof Float) {
      json.number(number.doubleValue());
    } else {
      json.number(number.longValue());
    }
  }

  private void bytes(byte[] bytes) {
    int shown = Math.min(bytes.length, left);
    if (shown < bytes.length) {
      entry.cut(HEADERS);
    }
    left -= shown;
    json.beginObject();
    json.field(Fields.BASE64);
    json.base64(bytes, shown);
    json.endObject();
  }

  private void table(Map<?, ?> table, int depth) {
    json.beginObject();
    for (Map.Entry<?, ?> each : table.entrySet()) {
      if (!field(String.valueOf(each.getKey()), each.getValue(), depth + 1)) {
        break;
      }
    }
    json.endObject();
  }

  private void list(Collection<?> list, int depth) {
    json.beginArray();
    for (Object each : list) {
      if (!hasRoom(0)) {
        break;
      }
      value(each, depth + 1);
    }
    json.endArray();
  }
}
