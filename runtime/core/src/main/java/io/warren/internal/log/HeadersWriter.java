package io.warren.internal.log;

import com.fasterxml.jackson.core.JsonGenerator;
import io.warren.internal.wire.WireHeaders;
import java.io.IOException;
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
  private final JsonGenerator json;
  private int left = MOST;

  HeadersWriter(EntryJson entry) {
    this.entry = entry;
    json = entry.generator();
  }

  void write(Map<String, ?> headers) throws IOException {
    boolean begun = false;
    for (Map.Entry<String, ?> header : headers.entrySet()) {
      if (isField(header.getKey())) {
        continue;
      }
      if (!begun) {
        json.writeFieldName(Fields.HEADERS);
        json.writeStartObject();
        begun = true;
      }
      if (!field(header.getKey(), header.getValue(), 1)) {
        break;
      }
    }
    if (begun) {
      json.writeEndObject();
    }
  }

  /** What the entry says elsewhere. */
  private static boolean isField(String name) {
    return name.equals(WireHeaders.PARENT_ID) || name.equals(WireHeaders.CONVERSATION_ID);
  }

  /** Whether there was room for it. */
  private boolean field(String name, @Nullable Object value, int depth) throws IOException {
    if (!hasRoom(name.length())) {
      return false;
    }
    entry.begin(name, left);
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
  private void value(@Nullable Object value, int depth) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
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
      json.writeNull();
    } else if (value instanceof Date date) {
      text(String.valueOf(date.toInstant()));
    } else {
      text(String.valueOf(value));
    }
  }

  private void text(String text) throws IOException {
    entry.write(HEADERS, text, left);
    left -= Math.min(left, text.length());
  }

  private void number(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      // As text: written out, a large exponent would be as many digits.
      text(decimal.toString());
    } else if (number instanceof BigInteger) {
      text(number.toString());
    } else if (number instanceof Double || number instanceof Float) {
      json.writeNumber(number.doubleValue());
    } else {
      json.writeNumber(number.longValue());
    }
  }

  private void bytes(byte[] bytes) throws IOException {
    int shown = Math.min(bytes.length, left);
    if (shown < bytes.length) {
      entry.cut(HEADERS);
    }
    left -= shown;
    json.writeStartObject();
    json.writeFieldName(Fields.BASE64);
    json.writeBinary(bytes, 0, shown);
    json.writeEndObject();
  }

  private void table(Map<?, ?> table, int depth) throws IOException {
    json.writeStartObject();
    for (Map.Entry<?, ?> each : table.entrySet()) {
      if (!field(String.valueOf(each.getKey()), each.getValue(), depth + 1)) {
        break;
      }
    }
    json.writeEndObject();
  }

  private void list(Collection<?> list, int depth) throws IOException {
    json.writeStartArray();
    for (Object each : list) {
      if (!hasRoom(0)) {
        break;
      }
      value(each, depth + 1);
    }
    json.writeEndArray();
  }
}
