package io.warren.internal.redis;

import io.warren.StoreException;
import io.warren.store.ScheduledEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a script answers: a word, and what belongs to it. */
final class Reply {
  private final List<?> values;

  /**
   * Reads an answer.
   *
   * @throws StoreException when it is about what another version of Warren has written
   */
  Reply(List<?> values) {
    this.values = values;
    if (word().equals("VERSION")) {
      throw new StoreException(
          "Redis holds an entry of format "
              + text(values.get(1))
              + ", which this version of Warren cannot read: upgrade Warren in this process to the"
              + " newest version in use");
    }
  }

  String word() {
    return text(values.get(0));
  }

  boolean is(String word) {
    return word().equals(word);
  }

  /** A number at a place, null where there is none. */
  @Nullable Long number(int place) {
    Object value = values.get(place);
    return value == null ? null : Long.valueOf(text(value));
  }

  /** Entries at a place. */
  List<ScheduledEntry> entries(int place) {
    return entries((List<?>) values.get(place));
  }

  /** The entries which follow the word. */
  List<ScheduledEntry> entries() {
    return entries(values.subList(1, values.size()));
  }

  private static List<ScheduledEntry> entries(List<?> entries) {
    return entries.stream().map(entry -> entry((List<?>) entry)).toList();
  }

  private static ScheduledEntry entry(List<?> values) {
    return new ScheduledEntry(
        text(values.get(0)),
        Instant.ofEpochMilli(Long.parseLong(text(values.get(1)))),
        (byte[]) values.get(2),
        values.get(3) == null ? 0 : Integer.parseInt(text(values.get(3))));
  }

  private static String text(Object value) {
    return new String((byte[]) value, StandardCharsets.UTF_8);
  }
}
