package io.warren.internal.log;

import io.warren.observe.About;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one entry after the other, without their numbers: bounded, and each says what was cut. Not
 * thread-safe.
 */
final class EntryJson {
  /** Of what is a name or an id; the broker itself takes no longer ones where it has a say. */
  static final int NAME = 1_024;

  private static final Field CUT = Field.of("cut");
  private static final int USUAL_BYTES = 1 << 10;
  private static final int MOST_KEPT_BYTES = 128 << 10;
  private static final long MICROS = 1_000_000;
  private static final long NANOS_PER_MICRO = 1_000;
  private static final long LAST_SECOND = Long.MAX_VALUE / MICROS - 1;

  private final JsonBytes json = new JsonBytes(USUAL_BYTES);
  private @Nullable Set<String> cut;

  /** That of an entry before. */
  private @Nullable Place place;

  /** Begins an entry; what was written of one before it is gone. */
  void begin() {
    cut = null;
    json.clear();
    json.beginObject();
  }

  JsonBytes json() {
    return json;
  }

  /** Something of this name is not all there. */
  void cut(String what) {
    if (cut == null) {
      cut = new LinkedHashSet<>();
    }
    cut.add(what);
  }

  /** Where it happened. Entries that follow each other are mostly about the same. */
  void place(About about) {
    if (place != null && place.isOf(about)) {
      json.again(place.fields());
      return;
    }
    int from = json.size();
    name(Fields.CONTRACT, about.contract());
    name(Fields.TYPE, about.type());
    name(Fields.EXCHANGE, about.exchange());
    name(Fields.QUEUE, about.queue());
    place = cut == null ? Place.of(about, json, from) : null;
  }

  /** A name or an id; null: it is left out. */
  void name(Field field, @Nullable String value) {
    if (value != null) {
      text(field, value, NAME);
    }
  }

  /** What a program says, in whatever characters. */
  void text(Field field, String value, int most) {
    json.field(field);
    write(field.name(), value, most);
  }

  /**
   * A value of a field, or an element, that is written already.
   *
   * @param what is said to be cut where it is longer
   */
  void write(String what, String value, int most) {
    if (value.length() > most) {
      cut(what);
    }
    json.string(Texts.beginning(value, most));
  }

  /** One of the words of the format. */
  void word(Field field, byte[] word) {
    json.field(field);
    json.raw(word);
  }

  void number(Field field, long value) {
    json.field(field);
    json.number(value);
  }

  void flag(Field field, boolean value) {
    if (value) {
      json.field(field);
      json.flag(true);
    }
  }

  void begin(Field field) {
    json.field(field);
    json.beginObject();
  }

  void end() {
    json.endObject();
  }

  /** In whole microseconds; null: it is left out. */
  void duration(Field field, @Nullable Duration value) {
    if (value != null) {
      number(field, micros(value.getSeconds(), value.getNano()));
    }
  }

  /** In whole microseconds since 1970; null: it is left out. */
  void time(Field field, @Nullable Instant value) {
    if (value != null) {
      number(field, micros(value.getEpochSecond(), value.getNano()));
    }
  }

  private static long micros(long seconds, int nanos) {
    return Math.max(-LAST_SECOND, Math.min(LAST_SECOND, seconds)) * MICROS
        + nanos / NANOS_PER_MICRO;
  }

  /** Ends the entry. */
  void done() {
    if (cut != null) {
      json.field(CUT);
      json.beginArray();
      cut.forEach(json::string);
      json.endArray();
    }
    json.endObject();
  }

  /** Whether it is worth keeping. */
  boolean isSmall() {
    return json.array().length <= MOST_KEPT_BYTES;
  }
}
