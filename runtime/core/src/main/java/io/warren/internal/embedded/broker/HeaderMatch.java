package io.warren.internal.embedded.broker;

import io.warren.topology.Settings;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule of headers exchanges. {@code x-match} says whether all of a binding's arguments are
 * wanted, or any; with {@code all} or {@code any}, arguments that start with {@code x-} do not
 * count.
 *
 * @see <a href="https://www.rabbitmq.com/docs/exchanges#headers">RabbitMQ: headers exchanges</a>
 */
final class HeaderMatch {
  private static final String MODE = "x-match";

  private HeaderMatch() {}

  static boolean matches(Map<String, Object> wanted, Map<String, Object> headers) {
    String mode = Objects.toString(wanted.get(MODE), "all");
    boolean all = mode.startsWith("all");
    boolean reserved = mode.endsWith("-with-x");
    for (Map.Entry<String, Object> entry : wanted.entrySet()) {
      String name = entry.getKey();
      if (name.equals(MODE) || (!reserved && name.startsWith("x-"))) {
        continue;
      }
      boolean found = found(entry.getValue(), headers.get(name));
      if (found != all) {
        return found;
      }
    }
    return all;
  }

  private static boolean found(Object wanted, @Nullable Object actual) {
    return actual != null && Settings.sameValue(wanted, actual);
  }
}
