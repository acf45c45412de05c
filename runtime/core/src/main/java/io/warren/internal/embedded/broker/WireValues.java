package io.warren.internal.embedded.broker;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of headers, as the wire carries them. */
final class WireValues {
  private WireValues() {}

  /** Headers as they arrive: AMQP's timestamps have whole seconds. */
  static Map<String, Object> sent(Map<String, Object> headers) {
    for (Object value : headers.values()) {
      if (value instanceof Instant || value instanceof List || value instanceof Map) {
        return table(headers);
      }
    }
    return headers;
  }

  private static Map<String, Object> table(Map<?, ?> values) {
    Map<String, Object> sent = new LinkedHashMap<>();
    values.forEach((name, value) -> sent.put(String.valueOf(name), sent(value)));
    return Collections.unmodifiableMap(sent);
  }

  private static Object sent(Object value) {
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.SECONDS);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(WireValues::sent).toList();
    }
    return value instanceof Map<?, ?> map ? table(map) : value;
  }
}
