package io.warren.processor.docs.document;

import io.warren.topology.DurationWords;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How often a message is tried and how long it waits meanwhile, in words. */
public final class RetryWords {
  private RetryWords() {}

  /** How often a message is handled: "4 attempts". */
  public static String attempts(RetryPolicy retry) {
    return retry.times() == 0 ? "1 attempt" : (retry.times() + 1) + " attempts";
  }

  /** How long a message waits, all in all, before it is dead; empty: it does not wait. */
  public static Optional<String> waiting(RetryPolicy retry) {
    return retry.times() == 0 ? Optional.empty() : Optional.of(DurationWords.of(retry.span()));
  }

  /** After which time each retry comes. */
  public static String retries(RetryPolicy retry) {
    if (retry.times() == 0) {
      return "none";
    }
    if (retry.waits().size() == 1) {
      return retry.times() + ", each after " + DurationWords.of(retry.interval());
    }
    List<String> waits = retry.waits().stream().map(DurationWords::of).toList();
    int last = waits.size() - 1;
    return retry.times()
        + ", after "
        + String.join(", ", waits.subList(0, last))
        + ", then "
        + waits.get(last)
        + (retry.times() > waits.size() ? " each" : "");
  }

  /** How long a message waits in a queue; empty: until somebody takes it. */
  public static Optional<Duration> timeToLive(Queue queue) {
    return queue.arguments().get("x-message-ttl") instanceof Number millis
        ? Optional.of(Duration.ofMillis(millis.longValue()))
        : Optional.empty();
  }
}
