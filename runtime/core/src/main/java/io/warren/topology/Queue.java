package io.warren.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A durable queue.
 *
 * @param name the name on the broker
 * @param declare whether Warren declares it; otherwise it must exist
 * @param exclusive whether it belongs to one connection and disappears with it
 * @param autoDelete whether it disappears with its last consumer
 * @param arguments everything else, {@code x-queue-type} included
 */
public record Queue(
    String name,
    boolean declare,
    boolean exclusive,
    boolean autoDelete,
    Map<String, Object> arguments) {

  /** Copies the arguments, in their order. */
  public Queue {
    Objects.requireNonNull(name, "name");
    arguments = Arguments.copyOf(arguments);
  }

  /** Whether what the queue gives up goes to the exchange of Warren's dead letters. */
  boolean deadLettersToWarren() {
    return DerivedNames.DEAD_EXCHANGE.equals(arguments.get(ConsumerQueues.DEAD_LETTER_EXCHANGE));
  }

  /** A queue that Warren declares, neither exclusive nor auto-delete. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Builds a queue; not thread-safe. */
  public static final class Builder {
    private final String name;
    private final Map<String, Object> arguments = new LinkedHashMap<>();
    private boolean declare = true;
    private boolean exclusive;
    private boolean autoDelete;

    private Builder(String name) {
      this.name = name;
    }

    /** States one argument. */
    public Builder argument(String argument, Object value) {
      arguments.put(argument, value);
      return this;
    }

    /** The queue must exist. */
    public Builder existing() {
      declare = false;
      return this;
    }

    /** The queue belongs to one connection. */
    public Builder exclusive() {
      exclusive = true;
      return this;
    }

    /** The queue disappears with its last consumer. */
    public Builder autoDelete() {
      autoDelete = true;
      return this;
    }

    /** The queue as stated so far. */
    public Queue build() {
      return new Queue(name, declare, exclusive, autoDelete, arguments);
    }
  }
}
