package io.warren.topology;

import java.util.Objects;

/**
 * A way out of an exchange.
 *
 * @param exchange the exchange that messages come from
 * @param destination the name of the queue or exchange that they go to
 * @param kind what the destination is
 * @param key the routing key or pattern
 */
public record Binding(String exchange, String destination, Kind kind, String key) {
  /** What a binding leads to. */
  public enum Kind {
    /** A queue, which keeps the message. */
    QUEUE,
    /** An exchange, which routes it further. */
    EXCHANGE
  }

  /** Refuses null. */
  public Binding {
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
  }

  /** A binding to a queue. */
  public static Binding toQueue(String exchange, String queue, String key) {
    return new Binding(exchange, queue, Kind.QUEUE, key);
  }

  /** A binding to another exchange. */
  public static Binding toExchange(String exchange, String destination, String key) {
    return new Binding(exchange, destination, Kind.EXCHANGE, key);
  }
}
