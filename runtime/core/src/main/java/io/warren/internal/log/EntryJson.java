package io.warren.internal.log;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry as it is being written: bounded, and it says what was cut. Not thread-safe. */
final class EntryJson {
  /** Of what is a name or an id; the broker itself takes no longer ones where it has a say. */
  static final int NAME = 1_024;

  /** Not one for each thread, of which there may be as many as messages. */
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.newConcurrentDequePool()).build();

  private static final int USUAL_BYTES = 640;
  private static final long MICROS = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long LAST_SECOND = Long.MAX_VALUE / MICROS - 1;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
  private final JsonGenerator json;
  private final boolean careful;
  private @Nullable Set<String> cut;

  /**
   * @param careful whether a name may have half a character, which has to be looked for
   */
  EntryJson(boolean careful) throws IOException {
    this.careful = careful;
    json = JSON.createGenerator(bytes, JsonEncoding.UTF8);
    json.writeStartObject();
  }

  /** A text as JSON. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  JsonGenerator generator() {
    return json;
  }

  /** Something of this name is not all there. */
  void cut(String what) {
    if (cut == null) {
      cut = new LinkedHashSet<>();
    }
    cut.add(what);
  }

  /** A name or an id; null: it is left out. */
  void name(SerializableString field, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeFieldName(field);
      write(field.getValue(), value, NAME);
    }
  }

  /** What a program says, in whatever characters. */
  void text(SerializableString field, String value, int most) throws IOException {
    json.writeFieldName(field);
    if (value.length() > most) {
      cut(field.getValue());
    }
    json.writeString(Texts.whole(Texts.beginning(value, most)));
  }

  /**
   * A value of a field, or an element, that is written already.
   *
   * @param what is said to be cut where it is longer
   */
  void write(String what, String value, int most) throws IOException {
    String shown = value;
    if (value.length() > most) {
      cut(what);
      shown = Texts.beginning(value, most);
    }
    json.writeString(careful ? Texts.whole(shown) : shown);
  }

  /** The name of a field that somebody else chose. */
  void begin(String field, int most) throws IOException {
    String shown = Texts.beginning(field, most);
    json.writeFieldName(careful ? Texts.whole(shown) : shown);
  }

  void number(SerializableString field, long value) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(value);
  }

  void flag(SerializableString field, boolean value) throws IOException {
    if (value) {
      json.writeFieldName(field);
      json.writeBoolean(true);
    }
  }

  void begin(SerializableString field) throws IOException {
    json.writeFieldName(field);
    json.writeStartObject();
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  /** In whole microseconds; null: it is left out. */
  void duration(SerializableString field, @Nullable Duration value) throws IOException {
    if (value != null) {
      long seconds = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, value.getSeconds()));
      number(field, seconds * MICROS + value.getNano() / NANOS_PER_MICRO);
    }
  }

  /** In whole microseconds since 1970; null: it is left out. */
  void time(SerializableString field, @Nullable Instant value) throws IOException {
    if (value != null) {
      long seconds = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, value.getEpochSecond()));
      number(field, seconds * MICROS + value.getNano() / NANOS_PER_MICRO);
    }
  }

  byte[] done() throws IOException {
    if (cut != null) {
      json.writeFieldName("cut");
      json.writeStartArray();
      for (String what : cut) {
        json.writeString(what);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.close();
    return bytes.toByteArray();
  }
}
