package io.warren.behaviour;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.QueueType;
import io.warren.codec.PayloadType;
import io.warren.contract.BatchHandler;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageHandler;
import io.warren.contract.MessageKey;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.DerivedNames;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contract with one message, stated as the processor would generate it, and with names that no
 * other test has. Not thread-safe.
 *
 * @param <T> the payload
 * @param <R> the reply
 */
final class Contract<T, R> {
  private final Broker broker;
  private final String exchange;
  private final MessageSpec.Builder<T, R> message;
  private UnaryOperator<ConsumerSpec.Builder> options = UnaryOperator.identity();
  private RetryPolicy retry = RetryPolicy.NONE;
  private String queue;
  private QueueType type = QueueType.QUORUM;
  private boolean declare = true;
  private boolean bound = true;
  private boolean exclusive;
  private boolean autoDelete;
  private boolean singleActive;
  private @Nullable Duration dedup;
  private @Nullable MessageKey<T> key;
  private int maxPriority;
  private int deliveryLimit = 20;

  private Contract(Broker broker, MessageSpec.Builder<T, R> message) {
    this.broker = broker;
    exchange = broker.name("orders");
    queue = broker.name("orders.queue");
    this.message = message.exchange(exchange).routingKey("order.placed").type("order.placed");
  }

  static <T> Contract<T, Void> of(Broker broker, Class<T> payload) {
    return new Contract<>(broker, MessageSpec.of("Orders.placed", PayloadType.of(payload)));
  }

  static <T, R> Contract<T, R> of(Broker broker, Class<T> payload, Class<R> reply) {
    return new Contract<>(
        broker, MessageSpec.of("Orders.placed", PayloadType.of(payload), PayloadType.of(reply)));
  }

  /** States more of the message. */
  Contract<T, R> message(UnaryOperator<MessageSpec.Builder<T, R>> more) {
    more.apply(message);
    return this;
  }

  Contract<T, R> retry(RetryPolicy policy) {
    retry = policy;
    return this;
  }

  /** Drops messages whose id was handled so short a while ago. */
  Contract<T, R> dedup(Duration interval) {
    dedup = interval;
    return this;
  }

  /** Drops messages with whose key another was handled so short a while ago. */
  Contract<T, R> dedup(Duration interval, MessageKey<T> keyOfPayload) {
    key = keyOfPayload;
    return dedup(interval);
  }

  /** The queue is one of each process. */
  Contract<T, R> perInstance() {
    queue += "." + DerivedNames.INSTANCE;
    return exclusive().autoDelete();
  }

  Contract<T, R> classic() {
    type = QueueType.CLASSIC;
    return this;
  }

  Contract<T, R> exclusive() {
    exclusive = true;
    return classic();
  }

  Contract<T, R> autoDelete() {
    autoDelete = true;
    return classic();
  }

  Contract<T, R> maxPriority(int highest) {
    maxPriority = highest;
    return classic();
  }

  Contract<T, R> deliveryLimit(int limit) {
    deliveryLimit = limit;
    return this;
  }

  /** The queue and its bindings are made by others. */
  Contract<T, R> existing() {
    declare = false;
    return unbound();
  }

  /** The queue is bound by others. */
  Contract<T, R> unbound() {
    bound = false;
    return this;
  }

  /** One consumer is served at a time. */
  Contract<T, R> singleActive() {
    singleActive = true;
    return this;
  }

  /** States more of the consumer. */
  Contract<T, R> consumer(UnaryOperator<ConsumerSpec.Builder> more) {
    options = more;
    return this;
  }

  String exchange() {
    return exchange;
  }

  String queue() {
    return queue;
  }

  String deadQueue() {
    return DerivedNames.deadQueue(queue);
  }

  MessageSender<T, R> sender(Warren warren) {
    broker.owns(produced());
    return MessageSender.of(warren, produced(), message.build());
  }

  ConsumerAdapter handledBy(MessageHandler<T, R> handler) {
    return consumer(spec -> route(spec, handler), options);
  }

  /** A consumer of two messages: this one and another of the same exchange. */
  <U> ConsumerAdapter handledBy(
      MessageHandler<T, R> handler, MessageSpec<U, Void> other, MessageHandler<U, Void> otherwise) {
    return consumer(spec -> route(spec, handler).on(other, otherwise), options);
  }

  /** A consumer that handles batches; for contracts without a reply. */
  static <T> ConsumerAdapter inBatches(
      Contract<T, Void> contract, int size, Duration flushInterval, BatchHandler<T> handler) {
    return contract.consumer(
        spec -> spec.batch(contract.message.build(), size, flushInterval, handler),
        contract.options);
  }

  private ConsumerSpec.Builder route(ConsumerSpec.Builder spec, MessageHandler<T, R> handler) {
    if (dedup != null) {
      spec.dedup(dedup);
    }
    return key == null ? spec.on(message.build(), handler) : spec.on(message.build(), handler, key);
  }

  /** Handles every message with success; for contracts without a reply. */
  static <T> MessageHandler<T, Void> succeeding(Consumer<T> handler) {
    return message -> {
      handler.accept(message.body());
      return MessageResult.success();
    };
  }

  private ConsumerAdapter consumer(
      UnaryOperator<ConsumerSpec.Builder> routes, UnaryOperator<ConsumerSpec.Builder> more) {
    Topology consumed = consumed();
    broker.owns(consumed);
    ConsumerSpec spec =
        more.apply(routes.apply(ConsumerSpec.of("Orders", queue, consumed).retry(retry))).build();
    return () -> spec;
  }

  private Topology produced() {
    return Topology.builder().exchange(Exchange.of(exchange, ExchangeType.TOPIC)).build();
  }

  private Topology consumed() {
    return produced()
        .and(
            ConsumerQueues.of(queue)
                .type(type)
                .declare(declare)
                .exclusive(exclusive)
                .autoDelete(autoDelete)
                .singleActive(singleActive)
                .maxPriority(maxPriority)
                .deliveryLimit(deliveryLimit)
                .retry(retry)
                .dedup(dedup != null)
                .deadQueue(deadQueue())
                .build()
                .topology())
        .and(bound ? binding() : Topology.EMPTY);
  }

  private Topology binding() {
    return Topology.builder().binding(Binding.toQueue(exchange, queue, "order.#")).build();
  }
}
