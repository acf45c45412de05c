package io.warren.faults;

import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.codec.PayloadType;
import io.warren.contract.BatchHandler;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.store.DedupKey;
import io.warren.testing.RealRabbit;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;

/**
 * The contract of these tests, stated as the processor would generate it. Another process that has
 * the same values states the same contract.
 *
 * @param name what all its names begin with
 * @param deliveryLimit the work queue's
 * @param retries how often a failed order is handled again
 * @param retryInterval how long it waits before
 * @param dedup whether orders with the same id are dropped
 */
record Orders(String name, int deliveryLimit, int retries, Duration retryInterval, boolean dedup) {
  private static final Duration RETRY_INTERVAL = Duration.ofMillis(100);
  private static final String PLACED = "order.placed";
  private static final String FOLLOWED = "order.followed";

  static Orders unique() {
    return unique(20, 0);
  }

  static Orders unique(int deliveryLimit, int retries) {
    return unique(deliveryLimit, retries, RETRY_INTERVAL);
  }

  static Orders unique(int deliveryLimit, int retries, Duration retryInterval) {
    return new Orders(
        RealRabbit.uniqueName("orders"), deliveryLimit, retries, retryInterval, false);
  }

  /** Those whose queue has another delivery limit. */
  Orders withDeliveryLimit(int other) {
    return new Orders(name, other, retries, retryInterval, dedup);
  }

  Orders droppingDuplicates() {
    return new Orders(name, deliveryLimit, retries, retryInterval, true);
  }

  String exchange() {
    return name + ".exchange";
  }

  String queue() {
    return name;
  }

  String deadQueue() {
    return DerivedNames.deadQueue(name);
  }

  String retryQueue() {
    return DerivedNames.retryQueue(name, retryInterval);
  }

  /** Keeps duplicates of what is being handled. */
  String duplicates() {
    return DerivedNames.retryQueue(name, ConsumerQueues.DEDUP_WAIT);
  }

  /** Of the order with an id, where duplicates are dropped. */
  DedupKey dedupKey(String id) {
    return new DedupKey(queue(), PLACED, id);
  }

  /** Keeps what handlers send. */
  String followUps() {
    return name + ".follow-ups";
  }

  /** Keeps replies, for requesters that read them later. */
  String replies() {
    return name + ".replies";
  }

  MessageSender<Order, Order> sender(Warren warren) {
    return MessageSender.of(warren, topology(), message());
  }

  MessageSender<Order, Void> followUpSender(Warren warren) {
    return MessageSender.of(
        warren,
        topology(),
        MessageSpec.of("Orders.followed", PayloadType.of(Order.class))
            .exchange(exchange())
            .routingKey(FOLLOWED)
            .type(FOLLOWED)
            .build());
  }

  ConsumerAdapter handledBy(int concurrency, int prefetch, MessageHandler<Order, Order> handler) {
    ConsumerSpec.Builder spec =
        ConsumerSpec.of("Orders", queue(), topology())
            .on(message(), handler)
            .retry(retry())
            .concurrency(concurrency)
            .prefetch(prefetch);
    if (dedup) {
      spec.dedup(Duration.ofHours(1));
    }
    return spec::build;
  }

  /** A consumer of batches, which gives no replies. */
  ConsumerAdapter handledInBatches(int size, Duration flushInterval, BatchHandler<Order> handler) {
    MessageSpec<Order, Void> message =
        MessageSpec.of("Orders.placed", PayloadType.of(Order.class))
            .exchange(exchange())
            .routingKey(PLACED)
            .type(PLACED)
            .build();
    ConsumerSpec.Builder spec =
        ConsumerSpec.of("Orders", queue(), topology())
            .batch(message, size, flushInterval, handler)
            .retry(retry());
    return spec::build;
  }

  /** Everything, so that a sender alone leaves nothing unroutable. */
  Topology topology() {
    return Topology.builder()
        .exchange(Exchange.of(exchange(), ExchangeType.TOPIC))
        .build()
        .and(
            ConsumerQueues.of(queue())
                .deliveryLimit(deliveryLimit)
                .retry(retry())
                .dedup(dedup)
                .deadQueue(deadQueue())
                .build()
                .topology())
        .and(
            Topology.builder()
                .queue(quorum(followUps()))
                .queue(quorum(replies()))
                .binding(Binding.toQueue(exchange(), queue(), PLACED))
                .binding(Binding.toQueue(exchange(), followUps(), FOLLOWED))
                .build());
  }

  private RetryPolicy retry() {
    return retries == 0 ? RetryPolicy.NONE : RetryPolicy.constant(retries, retryInterval);
  }

  MessageSpec<Order, Order> message() {
    return MessageSpec.of("Orders.placed", PayloadType.of(Order.class), PayloadType.of(Order.class))
        .exchange(exchange())
        .routingKey(PLACED)
        .type(PLACED)
        .build();
  }

  private static Queue quorum(String name) {
    return Queue.named(name).argument("x-queue-type", "quorum").build();
  }
}
