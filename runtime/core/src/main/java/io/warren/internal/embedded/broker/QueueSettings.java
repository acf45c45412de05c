package io.warren.internal.embedded.broker;

import io.warren.TopologyException;
import io.warren.topology.Queue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a queue's arguments mean.
 *
 * @param quorum whether it is a quorum queue, else a classic one
 * @param ttl how long a message may wait; null: for ever
 * @param deadLetterExchange where dead letters go; null: nowhere
 * @param deadLetterKey their routing key; null: the one that they had
 * @param atLeastOnce whether a dead letter is kept until a queue has taken it
 * @param deliveryLimit after how many returns a message is a dead letter; null: never
 * @param maxLength how many messages may wait; null: any number
 * @param rejectPublish whether a full queue refuses the newest message, else it drops the oldest
 * @param maxPriority the highest priority that counts; 0: none counts
 * @param singleActive whether one consumer is served at a time
 */
record QueueSettings(
    boolean quorum,
    @Nullable Duration ttl,
    @Nullable String deadLetterExchange,
    @Nullable String deadLetterKey,
    boolean atLeastOnce,
    @Nullable Long deliveryLimit,
    @Nullable Long maxLength,
    boolean rejectPublish,
    int maxPriority,
    boolean singleActive) {

  static final String TYPE = "x-queue-type";
  private static final String TTL = "x-message-ttl";
  private static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  private static final String DEAD_LETTER_KEY = "x-dead-letter-routing-key";
  private static final String STRATEGY = "x-dead-letter-strategy";
  private static final String DELIVERY_LIMIT = "x-delivery-limit";
  private static final String MAX_LENGTH = "x-max-length";
  private static final String OVERFLOW = "x-overflow";
  private static final String MAX_PRIORITY = "x-max-priority";
  private static final String SINGLE_ACTIVE = "x-single-active-consumer";

  private static final Set<String> KNOWN =
      Set.of(
          TYPE,
          TTL,
          DEAD_LETTER_EXCHANGE,
          DEAD_LETTER_KEY,
          STRATEGY,
          DELIVERY_LIMIT,
          MAX_LENGTH,
          OVERFLOW,
          MAX_PRIORITY,
          SINGLE_ACTIVE);
  private static final Set<String> QUORUM_ONLY = Set.of(STRATEGY, DELIVERY_LIMIT);

  /**
   * Reads a queue's arguments.
   *
   * @throws TopologyException when RabbitMQ would refuse them, or the embedded broker lacks one
   */
  static QueueSettings of(Queue queue) {
    Map<String, Object> arguments = queue.arguments();
    boolean quorum = oneOf(queue, TYPE, "classic", "quorum").equals("quorum");
    checkNames(queue, quorum);
    checkLifetime(queue, quorum);
    boolean rejectPublish =
        oneOf(queue, OVERFLOW, "drop-head", "reject-publish").equals("reject-publish");
    boolean atLeastOnce =
        oneOf(queue, STRATEGY, "at-most-once", "at-least-once").equals("at-least-once");
    Long ttl = number(queue, TTL, Long.MAX_VALUE);
    Long priority = number(queue, MAX_PRIORITY, 255);
    return new QueueSettings(
        quorum,
        ttl == null ? null : Duration.ofMillis(ttl),
        text(queue, DEAD_LETTER_EXCHANGE),
        text(queue, DEAD_LETTER_KEY),
        // RabbitMQ falls back to at-most-once where a full queue drops its oldest message.
        atLeastOnce && rejectPublish && arguments.containsKey(DEAD_LETTER_EXCHANGE),
        number(queue, DELIVERY_LIMIT, Long.MAX_VALUE),
        number(queue, MAX_LENGTH, Long.MAX_VALUE),
        rejectPublish,
        priority == null ? 0 : priority.intValue(),
        Boolean.TRUE.equals(arguments.get(SINGLE_ACTIVE)));
  }

  private static void checkNames(Queue queue, boolean quorum) {
    for (String argument : queue.arguments().keySet()) {
      if (!KNOWN.contains(argument)) {
        throw new TopologyException(
            "the embedded broker does not know the argument "
                + argument
                + " of the queue "
                + queue.name()
                + ": leave it out, or use a real broker");
      }
      if (!quorum && QUORUM_ONLY.contains(argument)) {
        throw refused(queue, argument, "a classic queue does not have it");
      }
    }
    if (quorum && queue.arguments().containsKey(MAX_PRIORITY)) {
      throw refused(queue, MAX_PRIORITY, "a quorum queue does not have it");
    }
    if (queue.arguments().containsKey(DEAD_LETTER_KEY)
        && !queue.arguments().containsKey(DEAD_LETTER_EXCHANGE)) {
      throw refused(queue, DEAD_LETTER_KEY, "it needs " + DEAD_LETTER_EXCHANGE);
    }
  }

  private static void checkLifetime(Queue queue, boolean quorum) {
    if (quorum && (queue.exclusive() || queue.autoDelete())) {
      throw refused(
          queue,
          queue.exclusive() ? "exclusive" : "auto-delete",
          "a quorum queue is neither exclusive nor auto-delete");
    }
  }

  /** The argument's value; the first of those allowed where it is not stated. */
  private static String oneOf(Queue queue, String argument, String byDefault, String other) {
    Object value = queue.arguments().getOrDefault(argument, byDefault);
    if (!value.equals(byDefault) && !value.equals(other)) {
      throw refused(queue, argument, "it is " + byDefault + " or " + other + ", not " + value);
    }
    return value.toString();
  }

  private static @Nullable String text(Queue queue, String argument) {
    Object value = queue.arguments().get(argument);
    if (value != null && !(value instanceof String)) {
      throw refused(queue, argument, "it is a string, not " + value);
    }
    return (String) value;
  }

  private static @Nullable Long number(Queue queue, String argument, long most) {
    Object value = queue.arguments().get(argument);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Integer || value instanceof Long)
        || ((Number) value).longValue() < 0
        || ((Number) value).longValue() > most) {
      throw refused(queue, argument, "it is a whole number from 0 to " + most + ", not " + value);
    }
    return ((Number) value).longValue();
  }

  private static TopologyException refused(Queue queue, String argument, String rule) {
    return new TopologyException(
        "the broker refuses " + argument + " of the queue " + queue.name() + ": " + rule);
  }
}
