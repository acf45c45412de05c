package io.warren.processor.docs.manifest;

import io.warren.annotation.QueueType;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A consumer and its policies. The arguments of its queues are in the contract's topology.
 *
 * @param queue the work queue, perhaps with {@code {instance}} in it
 * @param queueType quorum or classic
 * @param declare whether Warren declares the work queue
 * @param exclusive whether the work queue belongs to one connection
 * @param prefetch how many unsettled messages the broker hands out
 * @param concurrency how many messages are handled at the same time
 * @param singleActive whether one consumer is served at a time
 * @param deadQueue where messages end that could not be handled
 * @param deadExchange an exchange on the way there; empty: none
 * @param deliveryLimit after how many returns the broker gives a message up; 0: no limit is known,
 *     because the queue is a classic one or declared by others
 * @param retry how often a failed message is handled again
 * @param dedup null: none
 * @param batch null: none
 */
public record ContractConsumer(
    String queue,
    QueueType queueType,
    boolean declare,
    boolean exclusive,
    int prefetch,
    int concurrency,
    boolean singleActive,
    String deadQueue,
    String deadExchange,
    int deliveryLimit,
    RetryPolicy retry,
    @Nullable Duplicates dedup,
    @Nullable Batch batch) {

  /**
   * Which messages are duplicates.
   *
   * @param interval the least time since the last success of the same key
   * @param key a path of properties in the payload; empty: the message's id
   */
  public record Duplicates(Duration interval, String key) {}

  /**
   * How messages are collected into batches.
   *
   * @param size the number of messages that fill a batch
   * @param flushInterval how long a batch that is not full waits for more
   */
  public record Batch(int size, Duration flushInterval) {}
}
