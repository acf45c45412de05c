package io.warren.processor.docs.page;

import io.warren.processor.docs.document.RetryWords;
import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the delay ladder.
 *
 * @param digit of a rung, whose nine queues differ in how many times its unit they hold a message;
 *     0: it is on none
 * @param waits how long a message is in it; null: for ever
 * @param next the exchange, and perhaps the routing key, that it then goes to
 */
public record LadderQueue(String name, int digit, @Nullable String waits, List<String> next) {
  private static final Pattern OF_A_RUNG = Pattern.compile("warren\\.delay\\.[0-7]\\.([1-9])");

  public LadderQueue {
    next = List.copyOf(next);
  }

  static LadderQueue of(Queue queue) {
    Matcher rung = OF_A_RUNG.matcher(queue.name());
    return new LadderQueue(
        queue.name(),
        rung.matches() ? Integer.parseInt(rung.group(1)) : 0,
        RetryWords.timeToLive(queue).map(DurationWords::of).orElse(null),
        Stream.of("x-dead-letter-exchange", "x-dead-letter-routing-key")
            .map(queue.arguments()::get)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .toList());
  }

  /** The name of the queue with another digit on the same rung. */
  public String sibling(int otherDigit) {
    return name.substring(0, name.length() - 1) + otherDigit;
  }
}
