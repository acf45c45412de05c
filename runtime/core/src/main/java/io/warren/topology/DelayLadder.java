package io.warren.topology;

import io.warren.annotation.ExchangeType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * The queues in which delayed messages wait: for any delay up to 115 days, without a message ever
 * waiting behind one with a longer delay.
 *
 * <p>A delay is counted in tenths of a second and written with eight decimal digits. Each digit is
 * a rung: a topic exchange, and for each value of the digit a queue in which all messages wait
 * equally long. A message passes the rungs from the most significant digit down, and leaves those
 * whose digit is zero at once. At the foot, the landing takes it to the exchange and the routing
 * key that it is meant for.
 *
 * <p>Delays are rounded up to 100 ms, so that no message is early.
 */
public final class DelayLadder {
  /** The longest delay. */
  public static final Duration LONGEST = Duration.ofMillis(99_999_999L * 100);

  private static final int RUNGS = 8;
  private static final int TICK_MILLIS = 100;
  private static final String NAME = "warren.delay.";
  private static final String LANDING = NAME + "landing";

  /**
   * The most bytes of UTF-8 that exchange and routing key of a delayed message have together: on
   * the ladder they are joined by a colon, in a key behind the digits, and in the name of a queue
   * behind a longer prefix.
   */
  public static final int MOST_BYTES = 255 - Math.max(2 * RUNGS, LANDING.length() + 1) - 1;

  /**
   * Sorts behind all others: brokers with Mnesia recover bindings in the order of the names of
   * their exchanges, and one that is recovered before the rungs' takes what passes meanwhile.
   */
  private static final String LOST = NAME + "lost";

  private static final Topology FRAME = frame();

  private DelayLadder() {}

  /**
   * A place on the ladder from which a message comes back after a delay.
   *
   * @param exchange where to publish
   * @param routingKey the key to publish with
   * @param topology what must be declared first
   */
  public record Entry(String exchange, String routingKey, Topology topology) {}

  /**
   * The way of a message that is to be published later.
   *
   * @param delay more than zero and at most {@link #LONGEST}
   * @param exchange where the message is meant for
   * @param routingKey the key that it is meant to have there
   * @throws IllegalArgumentException when the delay, or what the message is meant for, is not
   *     possible
   */
  public static Entry entry(Duration delay, String exchange, String routingKey) {
    String landing = landing(exchange, routingKey);
    int[] digits = digits(delay);
    Topology.Builder topology = Topology.builder();
    StringBuilder key = new StringBuilder(2 * RUNGS + landing.length());
    int highest = -1;
    for (int rung = RUNGS - 1; rung >= 0; rung--) {
      int digit = digits[rung];
      key.append(digit).append('.');
      if (digit > 0) {
        waitingQueue(topology, rung, digit);
        highest = Math.max(highest, rung);
      }
    }
    landingQueue(topology, landing, exchange, routingKey);
    return new Entry(
        rungExchange(highest), key.append(landing).toString(), FRAME.and(topology.build()));
  }

  /** Whether a message that is meant for an exchange and a routing key can be delayed at all. */
  public static boolean takes(String exchange, String routingKey) {
    String landing = exchange + ":" + routingKey;
    return !hasPattern(landing) && !isTooLong(landing);
  }

  /**
   * Checks that {@link #entry} is possible.
   *
   * @throws IllegalArgumentException as it does
   */
  public static void check(Duration delay, String exchange, String routingKey) {
    digits(delay);
    landing(exchange, routingKey);
  }

  /** Whether a queue is one of the ladder's. */
  public static boolean has(String queue) {
    return queue.startsWith(NAME);
  }

  /** Everything that does not depend on a delay or a message. */
  private static Topology frame() {
    Topology.Builder frame = Topology.builder();
    // Without an alternate, 32 messages that lead nowhere would stop a rung for everybody: its
    // at-least-once dead-lettering waits for them.
    frame.exchange(Exchange.of(LOST, ExchangeType.FANOUT));
    frame.queue(
        Queue.named(LOST)
            .argument("x-queue-type", "quorum")
            .argument("x-delivery-limit", Integer.MAX_VALUE)
            .build());
    frame.binding(Binding.toQueue(LOST, LOST, ""));
    frame.exchange(exchange(LANDING));
    for (int rung = 0; rung < RUNGS; rung++) {
      frame.exchange(exchange(rungExchange(rung)));
      frame.binding(Binding.toExchange(rungExchange(rung), below(rung), pattern(rung, 0)));
    }
    return frame.build();
  }

  private static void waitingQueue(Topology.Builder topology, int rung, int digit) {
    String name = rungExchange(rung) + "." + digit;
    topology.queue(
        safe(name, below(rung))
            .argument("x-message-ttl", digit * Math.round(Math.pow(10, rung)) * TICK_MILLIS)
            .build());
    topology.binding(Binding.toQueue(rungExchange(rung), name, pattern(rung, digit)));
  }

  private static void landingQueue(
      Topology.Builder topology, String landing, String exchange, String routingKey) {
    String name = LANDING + "." + landing;
    topology.queue(
        safe(name, exchange)
            .argument("x-dead-letter-routing-key", routingKey)
            .argument("x-message-ttl", 0L)
            .build());
    topology.binding(Binding.toQueue(LANDING, name, "*.".repeat(RUNGS) + landing));
  }

  private static Queue.Builder safe(String name, String deadLetterExchange) {
    return Queue.named(name)
        .argument("x-queue-type", "quorum")
        .argument("x-dead-letter-exchange", deadLetterExchange)
        .argument("x-dead-letter-strategy", "at-least-once")
        .argument("x-overflow", "reject-publish");
  }

  private static Exchange exchange(String name) {
    return new Exchange(name, ExchangeType.TOPIC, true, Map.of("alternate-exchange", LOST));
  }

  private static String rungExchange(int rung) {
    return NAME + rung;
  }

  private static String below(int rung) {
    return rung == 0 ? LANDING : rungExchange(rung - 1);
  }

  /** Matches every key whose word for the rung is the digit. */
  private static String pattern(int rung, int digit) {
    return "*.".repeat(RUNGS - 1 - rung) + digit + ".#";
  }

  /** The digits by rung, the least significant first. */
  private static int[] digits(Duration delay) {
    if (delay.isNegative() || delay.isZero()) {
      throw new IllegalArgumentException("a delay is more than zero, not " + delay);
    }
    if (delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a delay is at most 115 days, not " + delay + ": send it with at(instant)");
    }
    long millis = delay.plusNanos(999_999).toMillis();
    long ticks = (millis + TICK_MILLIS - 1) / TICK_MILLIS;
    int[] digits = new int[RUNGS];
    for (int rung = 0; rung < RUNGS; rung++) {
      digits[rung] = (int) (ticks % 10);
      ticks /= 10;
    }
    return digits;
  }

  private static String landing(String exchange, String routingKey) {
    String landing = exchange + ":" + routingKey;
    if (hasPattern(landing)) {
      throw new IllegalArgumentException(
          "a delayed message cannot go to exchange '"
              + exchange
              + "' with routing key '"
              + routingKey
              + "': '*' and '#' are patterns on its way");
    }
    if (isTooLong(landing)) {
      throw new IllegalArgumentException(
          "a delayed message cannot go to exchange '"
              + exchange
              + "' with routing key '"
              + routingKey
              + "': together they have more than "
              + MOST_BYTES
              + " bytes of UTF-8");
    }
    return landing;
  }

  private static boolean hasPattern(String landing) {
    return landing.indexOf('*') >= 0 || landing.indexOf('#') >= 0;
  }

  private static boolean isTooLong(String landing) {
    return landing.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES + 1;
  }
}
