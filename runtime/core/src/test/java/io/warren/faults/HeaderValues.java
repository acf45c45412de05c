package io.warren.faults;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type of a header's value, at its extremes. */
final class HeaderValues {
  private static final int DEEPEST = 32;

  private HeaderValues() {}

  /** Those that arrive as they are sent. */
  static Map<String, Object> carried() {
    Map<String, Object> values = new LinkedHashMap<>();
    texts(values);
    numbers(values);
    values.put("true", true);
    values.put("false", false);
    values.put("epoch", Instant.EPOCH);
    values.put("before the epoch", Instant.ofEpochSecond(-1));
    values.put("after 32 bits", Instant.ofEpochSecond(1L << 32));
    values.put("year 1", Instant.parse("0001-01-01T00:00:00Z"));
    values.put("year 9999", Instant.parse("9999-12-31T23:59:59Z"));
    values.put("date", new Date(1_700_000_000_000L));
    values.put("no bytes", new byte[0]);
    values.put("bytes", new byte[] {0, -1, Byte.MIN_VALUE});
    values.put("many bytes", new byte[64 << 10]);
    values.put("empty list", List.of());
    values.put("empty map", Map.of());
    values.put("lists in lists", lists(DEEPEST));
    values.put("maps in maps", maps(DEEPEST));
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.keySet().removeIf(name -> name.contains("many") || name.contains("in "));
    values.put("map of all", all);
    values.put("list of all", List.copyOf(all.values()));
    return values;
  }

  private static void texts(Map<String, Object> values) {
    values.put("empty text", "");
    values.put("255 bytes", "x".repeat(255));
    values.put("256 bytes", "é".repeat(128));
    values.put("many characters", "x".repeat(64 << 10));
    values.put("nothing but zero", "\0");
    values.put("pairs", "\uD83D\uDC07 \uDBFF\uDFFF");
    values.put("no characters", "\uFFFE\uFFFF\uFEFF");
    values.put("replaced already", "\uFFFD?");
    values.put("lines", "a\r\nb\u2028c");
  }

  private static void numbers(Map<String, Object> values) {
    values.put("least byte", Byte.MIN_VALUE);
    values.put("most byte", Byte.MAX_VALUE);
    values.put("least short", Short.MIN_VALUE);
    values.put("most short", Short.MAX_VALUE);
    values.put("least int", Integer.MIN_VALUE);
    values.put("most int", Integer.MAX_VALUE);
    values.put("least long", Long.MIN_VALUE);
    values.put("most long", Long.MAX_VALUE);
    values.put("least float", Float.MIN_VALUE);
    values.put("most float", -Float.MAX_VALUE);
    values.put("float of minus zero", -0f);
    values.put("least double", Double.MIN_VALUE);
    values.put("most double", -Double.MAX_VALUE);
    values.put("double of minus zero", -0d);
    values.put("decimal zero", BigDecimal.ZERO);
    values.put("decimal", new BigDecimal("-12.340"));
    values.put("most decimal", BigDecimal.valueOf(Integer.MAX_VALUE));
    values.put("least decimal", BigDecimal.valueOf(Integer.MIN_VALUE));
    values.put("decimal places", BigDecimal.valueOf(Integer.MIN_VALUE, 255));
  }

  /** Those that the wire would bend or the broker refuses. */
  static Map<String, Object> refused() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("first half", "key-\uD800");
    values.put("second half", "\uDC00-key");
    values.put("halves in the wrong order", "\uDC00\uD800");
    values.put("half in a list", List.of("\uD801"));
    values.put("half in a key", Map.of("\uD801", 1));
    values.put("too many characters", "x".repeat(128 << 10));
    values.put("too many bytes", new byte[128 << 10]);
    values.put("too many bytes together", Map.of("a", new byte[64 << 10], "b", new byte[64 << 10]));
    values.put("no float", Float.NaN);
    values.put("infinite float", Float.POSITIVE_INFINITY);
    values.put("no double", Double.NaN);
    values.put("infinite double", Double.NEGATIVE_INFINITY);
    values.put("infinite in a map", Map.of("in", List.of(Double.POSITIVE_INFINITY)));
    values.put("33 bits", BigDecimal.valueOf(Integer.MAX_VALUE + 1L));
    values.put("decimal of many digits", new BigDecimal(BigInteger.TEN.pow(1_000)));
    values.put("256 places", BigDecimal.valueOf(1, 256));
    values.put("places before the point", BigDecimal.valueOf(1, -1));
    values.put("most places", BigDecimal.valueOf(1, Integer.MAX_VALUE));
    values.put("first instant", Instant.MIN);
    values.put("last instant", Instant.MAX);
    values.put("nanosecond", Instant.ofEpochSecond(1, 1));
    values.put("millisecond", Instant.ofEpochMilli(-1));
    values.put("date of milliseconds", new Date(1_700_000_000_001L));
    values.put("last date", new Date(Long.MAX_VALUE));
    values.put("null in a list", Arrays.asList("a", null));
    values.put("null in a map", mapOf("a", null));
    values.put("null for a key", mapOf(null, "a"));
    values.put("number for a key", Map.of(1, "a"));
    values.put("long key", Map.of("k".repeat(256), "a"));
    values.put("lists too deep", lists(DEEPEST + 1));
    values.put("maps too deep", maps(DEEPEST + 1));
    values.put("lists much too deep", lists(10_000));
    values.put("character", 'c');
    values.put("big integer", BigInteger.ONE);
    values.put("uuid", new UUID(1, 2));
    values.put("array", new int[] {1});
    values.put("set", Set.of("a"));
    values.put("optional", Optional.of("a"));
    values.put("object in a map", Map.of("in", new Object()));
    return values;
  }

  /** Tells values apart that differ in anything but the kind of time: AMQP has one. */
  // Date.toInstant() throws where the date is one of java.sql.
  @SuppressWarnings("JavaUtilDate")
  static String shown(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      return "bytes " + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(HeaderValues::shown).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> shown = new TreeMap<>();
      map.forEach((key, each) -> shown.put(shown(key), shown(each)));
      return shown.toString();
    }
    if (value instanceof Date date) {
      return shown(Instant.ofEpochMilli(date.getTime()));
    }
    return value == null ? "nothing" : value.getClass().getSimpleName() + " " + value;
  }

  private static Object lists(int levels) {
    Object value = "in";
    for (int level = 0; level < levels; level++) {
      value = List.of(value);
    }
    return value;
  }

  private static Object maps(int levels) {
    Object value = "in";
    for (int level = 0; level < levels; level++) {
      value = Map.of("in", value);
    }
    return value;
  }

  private static Map<Object, Object> mapOf(@Nullable Object key, @Nullable Object value) {
    Map<Object, Object> map = new HashMap<>();
    map.put(key, value);
    return map;
  }
}
