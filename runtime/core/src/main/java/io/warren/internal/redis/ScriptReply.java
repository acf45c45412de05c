package io.warren.internal.redis;

import io.warren.StoreException;
import io.warren.internal.store.ScheduledEntry;
import io.warren.internal.store.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script answers: a word, and what belongs to it. */
final class ScriptReply {
  private final List<?> values;

  /**
   * Reads an answer.
   *
   * @throws StoreException when a key that all calls need cannot be used
   */
  ScriptReply(List<?> values) {
    this.values = values;
    if (is("UNUSABLE")) {
      throw new StoreException(
          "the key '"
              + text(1)
              + "' of a schedule must be a sorted set, but in Redis it is of another type: rename what"
              + " is there, or use another namespace");
    }
  }

  String word() {
    return text(values.get(0));
  }

  boolean is(String word) {
    return word().equals(word);
  }

  /** A text at a place. */
  String text(int place) {
    return text(values.get(place));
  }

  /** A number at a place, null where there is none. */
  @Nullable Long number(int place) {
    Object value = values.get(place);
    return value == null ? null : Long.valueOf(text(value));
  }

  /** Entries at a place. */
  List<ScheduledEntry> entries(int place) {
    return entries(list(place));
  }

  /** The entries which follow the word. */
  List<ScheduledEntry> entries() {
    return entries(values.subList(1, values.size()));
  }

  /** Ids at a place. */
  List<String> ids(int place) {
    return list(place).stream().map(ScriptReply::id).toList();
  }

  /** What cannot be read, at a place. */
  List<Unreadable> unreadable(int place) {
    return list(place).stream()
        .map(found -> (List<?>) found)
        .map(found -> new Unreadable(id(found.get(0)), text(found.get(1))))
        .toList();
  }

  private List<?> list(int place) {
    return (List<?>) values.get(place);
  }

  private static List<ScheduledEntry> entries(List<?> entries) {
    return entries.stream().map(entry -> entry((List<?>) entry)).toList();
  }

  private static ScheduledEntry entry(List<?> values) {
    return new ScheduledEntry(
        id(values.get(0)),
        Instant.ofEpochMilli(Long.parseLong(text(values.get(1)))),
        (byte[]) values.get(2),
        Integer.parseInt(text(values.get(3))));
  }

  private static String id(Object value) {
    return RedisText.id((byte[]) value);
  }

  private static String text(Object value) {
    return new String((byte[]) value, StandardCharsets.UTF_8);
  }
}
