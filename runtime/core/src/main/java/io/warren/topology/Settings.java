package io.warren.topology;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All that a declaration states of an exchange or a queue, arguments included, in one map. */
public final class Settings {
  /** The argument that names a queue's type. */
  public static final String QUEUE_TYPE = "x-queue-type";

  /** Whether it survives a restart of the broker. */
  public static final String DURABLE = "durable";

  /** Whether a queue belongs to one connection. */
  public static final String EXCLUSIVE = "exclusive";

  private Settings() {}

  /** What Warren declares of an exchange. */
  public static Map<String, Object> of(Exchange exchange) {
    return exchange(
        exchange.type().name().toLowerCase(Locale.ROOT), true, false, false, exchange.arguments());
  }

  /** What Warren declares of a queue. */
  public static Map<String, Object> of(Queue queue) {
    return queue(true, queue.exclusive(), queue.autoDelete(), queue.arguments());
  }

  /** An exchange's settings. */
  public static Map<String, Object> exchange(
      String type,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      Map<String, Object> arguments) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("type", type);
    settings.put(DURABLE, durable);
    settings.put("auto-delete", autoDelete);
    settings.put("internal", internal);
    settings.putAll(arguments);
    return settings;
  }

  /** A queue's settings; its type is the argument {@value #QUEUE_TYPE}. */
  public static Map<String, Object> queue(
      boolean durable, boolean exclusive, boolean autoDelete, Map<String, Object> arguments) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(DURABLE, durable);
    settings.put(EXCLUSIVE, exclusive);
    settings.put("auto-delete", autoDelete);
    settings.putAll(arguments);
    return settings;
  }

  /** Whether two values are the same on the wire: whole numbers are, whatever their width. */
  public static boolean sameValue(@Nullable Object one, @Nullable Object other) {
    return Objects.equals(widened(one), widened(other));
  }

  private static @Nullable Object widened(@Nullable Object value) {
    return value instanceof Integer || value instanceof Short || value instanceof Byte
        ? Long.valueOf(((Number) value).longValue())
        : value;
  }
}
