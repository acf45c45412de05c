package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.AMQP;
import io.warren.TopologyException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.BrokerLimits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the broker has against a declaration, and what to do about it. */
public final class TopologyErrors {
  /**
   * The sentence of RabbitMQ 3.10 to 4.x: "inequivalent arg 'a' for queue 'q' in vhost '/': ...".
   */
  private static final Pattern INEQUIVALENT =
      Pattern.compile("inequivalent arg '(.+?)' for .*?: received (.+?) but current is (.+)$");

  /** How the broker writes the value of an optional argument. */
  private static final Pattern TYPED = Pattern.compile("the value '(.*)' of type '.*'");

  private TopologyErrors() {}

  /**
   * Translates what the broker said.
   *
   * @param what such as {@code queue 'q'}
   */
  public static TopologyException of(String what, BrokerErrors.Close close, Throwable cause) {
    return new TopologyException(sentence(what, close), cause);
  }

  /** Something is missing that would have been declared. */
  static TopologyException notDeclared(String what, Throwable cause) {
    return new TopologyException(
        what
            + " does not exist, and this Warren declares nothing (Declare.PASSIVE): create it as the"
            + " contract says, or let a process declare it once with Declare.ACTIVE and a user who"
            + " may configure",
        cause);
  }

  static String sentence(String what, BrokerErrors.Close close) {
    Matcher inequivalent = INEQUIVALENT.matcher(close.text());
    if (close.code() == AMQP.PRECONDITION_FAILED && inequivalent.find()) {
      return what
          + " exists with "
          + argument(inequivalent.group(1), inequivalent.group(3))
          + ", the contract says "
          + value(inequivalent.group(2))
          + ": change the contract to what exists, or empty and delete it on the broker and start"
          + " again";
    }
    String limit = BrokerLimits.named(close.text());
    if (limit != null) {
      return what + " cannot be had: " + limit;
    }
    return switch (close.code()) {
      case AMQP.NOT_FOUND ->
          what
              + " does not exist, or something it names does not: create it, or let the contract"
              + " declare it ("
              + close.text()
              + ")";
      case AMQP.ACCESS_REFUSED ->
          what
              + " may not be declared or used by this user: grant the permission, or turn declare"
              + " off where it exists ("
              + close.text()
              + ")";
      case AMQP.RESOURCE_LOCKED ->
          what
              + " belongs to another connection, or has an exclusive consumer: stop that one, or"
              + " give each process a queue of its own with {instance} ("
              + close.text()
              + ")";
      default -> what + " cannot be had as the contract says: " + close.text();
    };
  }

  private static String argument(String name, String value) {
    String plain = value(value);
    return plain.equals("none") ? "no " + name : name + "=" + plain;
  }

  private static String value(String text) {
    Matcher typed = TYPED.matcher(text.strip());
    String value = typed.matches() ? typed.group(1) : text.strip();
    return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
        ? value.substring(1, value.length() - 1)
        : value;
  }
}
