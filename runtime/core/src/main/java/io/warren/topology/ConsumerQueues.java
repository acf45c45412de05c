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
  private static final String OVERFLOW = "x-overflow";
  private static final String REJECT_PUBLISH = "reject-publish";
  static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  static final String DEAD_LETTER_KEY = "x-dead-letter-routing-key";
  static final String DELIVERY_LIMIT = "x-delivery-limit";

  /**
   * The queues of a consumer, until its contract says otherwise: a quorum queue that Warren
   * declares, with a delivery limit of 20, no retries, and the default dead queue.
   */
  public static Builder of(String queue) {
    return new Builder(queue);
  }

  /** Everything but the contract's exchange and the bindings of the work queue. */
  public Topology topology() {
    Topology.Builder topology = Topology.builder();
    deadLetters(topology);
    topology.queue(workQueue());
    for (Duration wait : waits()) {
      topology.queue(retryQueue(wait));
    }
    return topology.consumed(consumed()).build();
  }

  private ConsumedQueue consumed() {
    boolean limited = declare && type == QueueType.QUORUM;
    return new ConsumedQueue(
        queue, DerivedNames.deadKey(queue), deadQueue, limited ? deliveryLimit : Integer.MAX_VALUE);
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
    // at would disappear after 20 looks; -1, "no limit" on 4, means zero on 3.10. Where a policy
    // bounds its length, a quorum queue that says nothing drops its oldest messages.
    topology.queue(
        Queue.named(deadQueue)
            .argument(QUEUE_TYPE, "quorum")
            .argument(DELIVERY_LIMIT, Integer.MAX_VALUE)
            .argument(OVERFLOW, REJECT_PUBLISH)
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
    // The same for every queue: a changed dead exchange is then a changed binding, which can be
    // declared, and no changed argument, which the broker refuses.
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
        .argument(OVERFLOW, REJECT_PUBLISH);
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

  /** Builds the queues of a consumer; not thread-safe. */
  public static final class Builder {
    private final String queue;
    private QueueType type = QueueType.QUORUM;
    private boolean declare = true;
    private boolean exclusive;
    private boolean autoDelete;
    private boolean singleActive;
    private int maxPriority;
    private int deliveryLimit = 20;
    private RetryPolicy retry = RetryPolicy.NONE;
    private boolean dedup;
    private String deadQueue;
    private String deadExchange = "";
    private ExchangeType deadExchangeType = ExchangeType.TOPIC;

    private Builder(String queue) {
      this.queue = queue;
      deadQueue = DerivedNames.deadQueue(queue);
    }

    /** {@link QueueType#QUORUM} or {@link QueueType#CLASSIC}. */
    public Builder type(QueueType type) {
      this.type = type;
      return this;
    }

    /** Whether Warren declares the work queue. */
    public Builder declare(boolean declare) {
      this.declare = declare;
      return this;
    }

    /** Whether the queue belongs to one connection. */
    public Builder exclusive(boolean exclusive) {
      this.exclusive = exclusive;
      return this;
    }

    /** Whether the queue disappears with its last consumer. */
    public Builder autoDelete(boolean autoDelete) {
      this.autoDelete = autoDelete;
      return this;
    }

    /** Whether one consumer is served at a time. */
    public Builder singleActive(boolean singleActive) {
      this.singleActive = singleActive;
      return this;
    }

    /** The highest priority the queue orders by; 0: none. */
    public Builder maxPriority(int maxPriority) {
      this.maxPriority = maxPriority;
      return this;
    }

    /** After how many returns the broker gives a message up; of quorum queues. */
    public Builder deliveryLimit(int deliveryLimit) {
      this.deliveryLimit = deliveryLimit;
      return this;
    }

    /** How often a message is handled again. */
    public Builder retry(RetryPolicy retry) {
      this.retry = retry;
      return this;
    }

    /** Whether a duplicate waits while its key is being handled. */
    public Builder dedup(boolean dedup) {
      this.dedup = dedup;
      return this;
    }

    /** Where messages end that could not be handled. */
    public Builder deadQueue(String deadQueue) {
      this.deadQueue = deadQueue;
      return this;
    }

    /** An exchange on the way to the dead queue; empty: none. */
    public Builder deadExchange(String deadExchange) {
      this.deadExchange = deadExchange;
      return this;
    }

    /** The type of the exchange on the way to the dead queue. */
    public Builder deadExchangeType(ExchangeType deadExchangeType) {
      this.deadExchangeType = deadExchangeType;
      return this;
    }

    public ConsumerQueues build() {
      return new ConsumerQueues(
          queue,
          type,
          declare,
          exclusive,
          autoDelete,
          singleActive,
          maxPriority,
          deliveryLimit,
          retry,
          dedup,
          deadQueue,
          deadExchange,
          deadExchangeType);
    }
  }
}
