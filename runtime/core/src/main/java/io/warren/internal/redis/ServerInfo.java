package io.warren.internal.redis;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a server says of itself. */
record ServerInfo(Map<String, String> values) {
  /** Reads an answer to {@code INFO}. */
  static ServerInfo read(String info) {
    return new ServerInfo(
        info.lines()
            .map(line -> line.split(":", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one)));
  }

  boolean cluster() {
    return "1".equals(values.get("cluster_enabled"));
  }

  /** What it does once its memory is full; null where it does not say. */
  @Nullable String evictionPolicy() {
    return values.get("maxmemory_policy");
  }
}
