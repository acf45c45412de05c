package io.warren.opentelemetry;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.warren.observe.Sending;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message's headers, as propagators read and write them. */
final class Headers {
  static final TextMapSetter<Sending> SETTER = Headers::set;
  static final TextMapGetter<Map<String, Object>> GETTER = Headers::get;

  private Headers() {}

  private static void set(@Nullable Sending message, String name, String value) {
    if (message != null) {
      message.header(name, value);
    }
  }

  private static @Nullable String get(@Nullable Map<String, Object> headers, String name) {
    return headers != null && headers.get(name) instanceof String value ? value : null;
  }
}
