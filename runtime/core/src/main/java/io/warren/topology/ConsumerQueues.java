package io.warren.topology;

import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The rules by which a consumer's queues are derived: its work queue, one retry queue for each
 * different wait, and its dead queue.
 *
 * @param queue the work queue
 * @param type {@link QueueType#QUORUM} or {@link QueueType#CLASSIC}
 * @param declare whether Warren declares the work queue
 * @param exclusive whether the queue belongs to one connection
 * @param autoDelete whether the queue disappears with its last consumer
 * @param singleActive whether one consumer is served at a time
 * @param maxPriority the highest priority the queue orders by; 0: none
 * @param deliveryLimit after how many returns the broker gives a message up (quorum)
 * @param retry how often a message is handled again
 * @param dedup whether a duplicate waits while its key is being handled
 * @param deadQueue where messages end that could not be handled
 * @param deadExchange an exchange on the way to the dead queue; empty: none
 * @param deadExchangeType the type of that exchange
 * @see <a href="https://www.rabbitmq.com/docs/quorum-queues#dead-lettering">RabbitMQ: at-least-once
 *     dead lettering</a>
 */
public record ConsumerQueues(
    String queue,
    QueueType type,
    boolean declare,
    boolean exclusive,
    boolean autoDelete,
    boolean singleActive,
    int maxPriority,
    int deliveryLimit,
    RetryPolicy retry,
    boolean dedup,
    String deadQueue,
    String deadExchange,
    ExchangeType deadExchangeType) {

  /** How long a duplicate waits before it looks again whether its key is still being handled. */
  public static final Duration DEDUP_WAIT = Duration.ofSeconds(5);

  private static final String QUEUE_TYPE = "x-queue-type";
  static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  static final String DEAD_LETTER_KEY = "x-dead-letter-routing-key";
  static final String DELIVERY_LIMIT = "x-delivery-limit";

  /** Everything but the contract's exchange and the bindings of the work queue. */
  public Topology topology() {
    Topology.Builder topology = Topology.builder();
    deadLetters(topology);
    topology.queue(workQueue());
    for (Duration wait : waits()) {
      topology.queue(retryQueue(wait));
    }
    return topology.build();
  }

  /** Every different wait: one retry queue each. */
  public Set<Duration> waits() {
    Set<Duration> waits = new LinkedHashSet<>(retry.waits());
    if (dedup) {
      waits.add(DEDUP_WAIT);
    }
    return waits;
  }

  private void deadLetters(Topology.Builder topology) {
    topology.exchange(Exchange.of(DerivedNames.DEAD_EXCHANGE, ExchangeType.DIRECT));
    // With the limit of 20 that RabbitMQ 4 gives a quorum queue, a dead letter that is only looked
    // at would disappear after 20 looks; -1, "no limit" on 4, means zero on 3.10.
    topology.queue(
        Queue.named(deadQueue)
            .argument(QUEUE_TYPE, "quorum")
            .argument(DELIVERY_LIMIT, Integer.MAX_VALUE)
            .build());
    String deadKey = DerivedNames.deadKey(queue);
    if (deadExchange.isEmpty()) {
      topology.binding(Binding.toQueue(DerivedNames.DEAD_EXCHANGE, deadQueue, deadKey));
    } else {
      topology.exchange(Exchange.of(deadExchange, deadExchangeType));
      topology.binding(Binding.toExchange(DerivedNames.DEAD_EXCHANGE, deadExchange, deadKey));
      topology.binding(Binding.toQueue(deadExchange, deadQueue, deadKey));
    }
  }

  private Queue workQueue() {
    Queue.Builder work = Queue.named(queue);
    if (!declare) {
      return work.existing().build();
    }
    // The same for every queue: a changed dead exchange is a changed binding, which can be
    // declared,
    // and not a changed argument, which the broker refuses.
    if (type == QueueType.QUORUM) {
      safeDeadLettering(work, DerivedNames.DEAD_EXCHANGE, DerivedNames.deadKey(queue));
      // RabbitMQ 3.10 has no limit of its own and would deliver for ever.
      work.argument(DELIVERY_LIMIT, deliveryLimit);
    } else {
      plainDeadLettering(work, DerivedNames.DEAD_EXCHANGE, DerivedNames.deadKey(queue));
      lifetime(work);
    }
    if (singleActive) {
      work.argument("x-single-active-consumer", true);
    }
    if (maxPriority > 0) {
      work.argument("x-max-priority", maxPriority);
    }
    return work.build();
  }

  /**
   * Leads back through the default exchange, so that other queues with the same binding do not see
   * the retry. It never expires: a queue that expires takes its messages with it.
   */
  private Queue retryQueue(Duration wait) {
    Queue.Builder retryQueue = Queue.named(DerivedNames.retryQueue(queue, wait));
    if (type == QueueType.QUORUM) {
      safeDeadLettering(retryQueue, Exchange.DEFAULT, queue);
    } else {
      plainDeadLettering(retryQueue, Exchange.DEFAULT, queue);
      lifetime(retryQueue);
    }
    return retryQueue.argument("x-message-ttl", wait.toMillis()).build();
  }

  private static void safeDeadLettering(Queue.Builder builder, String exchange, String key) {
    builder
        .argument(QUEUE_TYPE, "quorum")
        .argument(DEAD_LETTER_EXCHANGE, exchange)
        .argument(DEAD_LETTER_KEY, key)
        .argument("x-dead-letter-strategy", "at-least-once")
        .argument("x-overflow", "reject-publish");
  }

  private static void plainDeadLettering(Queue.Builder builder, String exchange, String key) {
    builder
        .argument(QUEUE_TYPE, "classic")
        .argument(DEAD_LETTER_EXCHANGE, exchange)
        .argument(DEAD_LETTER_KEY, key);
  }

  private void lifetime(Queue.Builder builder) {
    if (exclusive) {
      builder.exclusive();
    }
    if (autoDelete) {
      builder.autoDelete();
    }
  }
}
