package io.warren.processor.docs.page;

import io.warren.processor.docs.document.RetryWords;
import io.warren.processor.docs.manifest.ContractConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How often and how long a message is tried before it is dead.
 *
 * @param count of the attempts
 * @param attempts the same, in words
 * @param waiting how long it waits in between, all in all; null: there is nothing to wait for
 * @param crashes what becomes of an attempt that nobody settles
 */
public record WorstCase(int count, String attempts, @Nullable String waiting, String crashes) {
  static WorstCase of(ContractConsumer consumer) {
    return new WorstCase(
        consumer.retry().times() + 1,
        RetryWords.attempts(consumer.retry()),
        RetryWords.waiting(consumer.retry()).orElse(null),
        crashes(consumer));
  }

  /** What nobody settles is delivered again, and that is no attempt. */
  private static String crashes(ContractConsumer consumer) {
    if (consumer.exclusive()) {
      return "a lost connection takes the queue and its messages with it";
    }
    if (!consumer.declare()) {
      return "how often a crash repeats one, is up to those who declare the queue";
    }
    return consumer.deliveryLimit() == 0
        ? "crashes repeat each without a limit, because the queue is a classic one"
        : "crashes repeat each at most " + consumer.deliveryLimit() + " times";
  }

  /** The time alone: "15 s", "at once". */
  public String time() {
    return waiting == null ? "at once" : waiting;
  }

  /** When it is dead: "after 15 s", "at once". */
  public String dead() {
    return waiting == null ? time() : "after " + time();
  }

  /** The same, with what the time is spent on: "after 15 s of waiting", "at once". */
  public String deadInFull() {
    return waiting == null ? dead() : dead() + " of waiting";
  }
}
