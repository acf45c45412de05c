package io.warren.internal.wire;

import io.warren.internal.transport.OutgoingMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers that say which trace a message belongs to.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C: Trace Context</a>
 * @see <a href="https://www.w3.org/TR/baggage/">W3C: Baggage</a>
 */
public final class TraceHeaders {
  private static final String PARENT = "traceparent";

  private static final Set<String> ALL = Set.of(PARENT, "tracestate", "baggage");

  /** Far more than it has. */
  private static final int LONGEST_PARENT = 255;

  private TraceHeaders() {}

  /**
   * A message without them.
   *
   * @return null: it has none
   */
  public static @Nullable OutgoingMessage without(OutgoingMessage message) {
    Map<String, Object> headers = new LinkedHashMap<>(message.properties().headers());
    return headers.keySet().removeAll(ALL)
        ? new OutgoingMessage(
            message.exchange(),
            message.routingKey(),
            message.mandatory(),
            message.properties().withHeaders(headers),
            message.body())
        : null;
  }

  /** Has a reply belong to the trace of its request. */
  static void copy(Map<String, Object> from, Map<String, Object> to) {
    for (String name : ALL) {
      if (from.get(name) instanceof String value) {
        to.put(name, value);
      }
    }
  }

  /** Whether it names the trace, and takes no more room than Warren's own headers. */
  static boolean isSmall(String name, Object value) {
    return name.equals(PARENT) && value instanceof String text && text.length() <= LONGEST_PARENT;
  }
}
