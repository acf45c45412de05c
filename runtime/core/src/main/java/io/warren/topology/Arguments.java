package io.warren.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the order in which arguments were stated, so that documents and errors are stable. */
public final class Arguments {
  private Arguments() {}

  /** An unmodifiable copy in the same order. */
  public static Map<String, Object> copyOf(Map<String, Object> arguments) {
    return arguments.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }
}
