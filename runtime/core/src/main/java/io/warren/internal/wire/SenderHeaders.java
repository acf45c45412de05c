package io.warren.internal.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a handler sees of a message's headers. */
final class SenderHeaders {
  private SenderHeaders() {}

  /**
   * The headers that the sender stated: neither Warren's own nor the broker's history. One that
   * says nothing is no header, but keeps its place in a list.
   */
  static Map<String, Object> of(Map<String, Object> headers) {
    boolean any = false;
    boolean all = true;
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      boolean ofSender = !WireHeaders.notOfSender(header.getKey());
      any |= ofSender;
      all &= ofSender && !hasVoid(header.getValue());
    }
    if (all) {
      return headers;
    }
    // Most messages have Warren's alone.
    return any ? cleaned(headers) : Map.of();
  }

  private static Map<String, Object> cleaned(Map<String, Object> headers) {
    Map<String, Object> others = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> {
          if (value != null && !WireHeaders.notOfSender(name)) {
            others.put(name, withoutVoid(value));
          }
        });
    return others;
  }

  private static boolean hasVoid(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(SenderHeaders::hasVoid);
    }
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(each -> each != null && hasVoid(each));
    }
    return value == null;
  }

  private static Object withoutVoid(Object value) {
    if (!hasVoid(value)) {
      return value;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> each == null ? null : withoutVoid(each)).toList();
    }
    Map<Object, Object> others = new LinkedHashMap<>();
    ((Map<?, ?>) value)
        .forEach(
            (name, each) -> {
              if (each != null) {
                others.put(name, withoutVoid(each));
              }
            });
    return others;
  }
}
