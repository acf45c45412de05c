package io.warren.topology;

import io.warren.annotation.ExchangeType;
import java.util.Map;
import java.util.Objects;

/**
 * A durable exchange.
 *
 * @param name the name on the broker
 * @param type how it routes
 * @param declare whether Warren declares it; otherwise it must exist
 * @param arguments optional arguments, such as {@code alternate-exchange}
 */
public record Exchange(
    String name, ExchangeType type, boolean declare, Map<String, Object> arguments) {

  /** The exchange without a name, which takes a message to the queue that its routing key names. */
  public static final String DEFAULT = "";

  /** Copies the arguments, in their order. */
  public Exchange {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    arguments = Arguments.copyOf(arguments);
  }

  /** An exchange that Warren declares, without arguments. */
  public static Exchange of(String name, ExchangeType type) {
    return new Exchange(name, type, true, Map.of());
  }

  /** An exchange that must exist. */
  public static Exchange existing(String name, ExchangeType type) {
    return new Exchange(name, type, false, Map.of());
  }
}
