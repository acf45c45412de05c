package io.warren.processor.docs.page;

import io.warren.processor.docs.document.RetryWords;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.topology.DerivedNames;
import io.warren.topology.DurationWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contract's messages are consumed.
 *
 * @param settings how many at a time, and by whom
 * @param ofOneConnection whether the queue is
 * @param duplicates null: they are handled like all others
 * @param batch null: messages come one by one
 * @param retries after which time each comes
 * @param deadLetters the exchanges and at last the queue that dead letters pass
 */
public record ConsumerFacts(
    String queue,
    List<String> settings,
    boolean ofOneConnection,
    @Nullable Duplicates duplicates,
    @Nullable Batch batch,
    String retries,
    WorstCase worstCase,
    List<String> deadLetters) {

  public ConsumerFacts {
    settings = List.copyOf(settings);
    deadLetters = List.copyOf(deadLetters);
  }

  /**
   * Which messages are dropped.
   *
   * @param key what duplicates have in common
   * @param interval how long they are
   */
  public record Duplicates(Content key, String interval) {}

  /**
   * How messages are collected.
   *
   * @param size at most
   * @param atLatest how long a batch that is not full waits
   */
  public record Batch(int size, String atLatest) {}

  static ConsumerFacts of(ContractConsumer consumer) {
    return new ConsumerFacts(
        consumer.queue(),
        settings(consumer),
        consumer.exclusive(),
        consumer.dedup() == null ? null : duplicates(consumer.dedup()),
        consumer.batch() == null ? null : batch(consumer.batch()),
        RetryWords.retries(consumer.retry()),
        WorstCase.of(consumer),
        deadLetters(consumer));
  }

  private static List<String> settings(ContractConsumer consumer) {
    List<String> settings = new ArrayList<>();
    settings.add("prefetch " + consumer.prefetch());
    settings.add("concurrency " + consumer.concurrency());
    if (consumer.singleActive()) {
      settings.add("one active consumer");
    }
    return settings;
  }

  private static Duplicates duplicates(ContractConsumer.Duplicates duplicates) {
    return new Duplicates(
        duplicates.key().isEmpty()
            ? new Content.Words("the message id")
            : new Content.Name(duplicates.key()),
        DurationWords.of(duplicates.interval()));
  }

  private static Batch batch(ContractConsumer.Batch batch) {
    return new Batch(batch.size(), DurationWords.of(batch.flushInterval()));
  }

  private static List<String> deadLetters(ContractConsumer consumer) {
    return consumer.deadExchange().isEmpty()
        ? List.of(DerivedNames.DEAD_EXCHANGE, consumer.deadQueue())
        : List.of(DerivedNames.DEAD_EXCHANGE, consumer.deadExchange(), consumer.deadQueue());
  }
}
