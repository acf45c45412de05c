package io.warren.contract;

import io.warren.topology.ConsumedQueue;
import io.warren.topology.DerivedNames;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consumer, as generated code states it. Immutable. */
public final class ConsumerSpec {
  private final String contract;
  private final String queue;
  private final Topology topology;
  private final int prefetch;
  private final int concurrency;
  private final RetryPolicy retry;
  private final @Nullable Duration dedup;
  private final List<Route<?, ?>> routes;
  private final @Nullable Batch<?> batch;

  private ConsumerSpec(Builder builder) {
    contract = builder.contract;
    queue = builder.queue;
    topology = builder.topology;
    prefetch = builder.prefetch;
    concurrency = builder.concurrency;
    retry = builder.retry;
    dedup = builder.dedup;
    routes = List.copyOf(builder.routes);
    batch = builder.batch;
  }

  /**
   * A consumer.
   *
   * @param contract the contract's name, for errors
   * @param topology everything that the consumer declares
   */
  public static Builder of(String contract, String queue, Topology topology) {
    return new Builder(contract, queue, topology);
  }

  /**
   * This consumer with other limits.
   *
   * @throws IllegalArgumentException when no batch could become full
   */
  public ConsumerSpec with(int prefetch, int concurrency) {
    return copy(queue, topology).prefetch(prefetch).concurrency(concurrency).build();
  }

  /** This consumer with {@value DerivedNames#INSTANCE} in its queue's name replaced. */
  public ConsumerSpec forInstance(String instance) {
    return copy(
            queue.replace(DerivedNames.INSTANCE, instance),
            topology.replacing(DerivedNames.INSTANCE, instance))
        .build();
  }

  private Builder copy(String queue, Topology topology) {
    Builder builder = new Builder(contract, queue, topology);
    builder.prefetch(prefetch).concurrency(concurrency).retry(retry);
    builder.dedup = dedup;
    builder.routes.addAll(routes);
    builder.batch = batch;
    return builder;
  }

  /** The contract's name, for errors and logs. */
  public String contract() {
    return contract;
  }

  /**
   * The queue that is consumed; with the name of a process in it once {@link #forInstance} was
   * called.
   */
  public String queue() {
    return queue;
  }

  /** What the consumer declares before it consumes. */
  public Topology topology() {
    return topology;
  }

  /** What the contract states of the end of the queue's messages. */
  public ConsumedQueue consumed() {
    return topology.consumed(queue);
  }

  /** How many unsettled messages the broker hands out ahead, 1 to 65535. */
  public int prefetch() {
    return prefetch;
  }

  /** How many messages, or batches, are handled at the same time. */
  public int concurrency() {
    return concurrency;
  }

  /** How often, and after which waits, a failed message is handled again. */
  public RetryPolicy retry() {
    return retry;
  }

  /** The least time between two messages with the same key; null: they may follow each other. */
  public @Nullable Duration dedup() {
    return dedup;
  }

  /**
   * One for each message, and none where messages are handled in batches; a consumer with one route
   * takes any incoming type.
   */
  public List<Route<?, ?>> routes() {
    return routes;
  }

  /**
   * How messages are handled in batches, of any incoming type; null: they are handled one by one.
   */
  public @Nullable Batch<?> batch() {
    return batch;
  }

  /**
   * A message and its handler.
   *
   * @param message the message
   * @param handler what handles it
   * @param key what a duplicate has in common with it; null: the message's id
   * @param <T> the payload
   * @param <R> the reply
   */
  public record Route<T, R>(
      MessageSpec<T, R> message, MessageHandler<T, R> handler, @Nullable MessageKey<T> key) {}

  /**
   * A message and the handler of its batches.
   *
   * @param message the message
   * @param size the number of messages that fill a batch
   * @param flushInterval how long after its first message a batch that is not full is handled
   * @param handler what handles a batch
   * @param <T> the payload
   */
  public record Batch<T>(
      MessageSpec<T, Void> message, int size, Duration flushInterval, BatchHandler<T> handler) {}

  /** Builds a consumer; not thread-safe. */
  public static final class Builder {
    private final String contract;
    private final String queue;
    private final Topology topology;
    private final List<Route<?, ?>> routes = new ArrayList<>();
    private int prefetch = 32;
    private int concurrency = 1;
    private RetryPolicy retry = RetryPolicy.NONE;
    private @Nullable Duration dedup;
    private @Nullable Batch<?> batch;

    private Builder(String contract, String queue, Topology topology) {
      this.contract = contract;
      this.queue = queue;
      this.topology = topology;
    }

    /** How many unsettled messages the broker hands out ahead; by default 32. */
    public Builder prefetch(int prefetch) {
      this.prefetch = prefetch;
      return this;
    }

    /** How many messages, or batches, are handled at the same time; by default 1. */
    public Builder concurrency(int concurrency) {
      this.concurrency = concurrency;
      return this;
    }

    /** How often, and after which waits, a failed message is handled again; by default never. */
    public Builder retry(RetryPolicy retry) {
      this.retry = retry;
      return this;
    }

    /** Drops duplicates of what was handled so short a while ago. */
    public Builder dedup(Duration interval) {
      dedup = interval;
      return this;
    }

    /** Dispatches one message to its handler; its id is its key. */
    public <T, R> Builder on(MessageSpec<T, R> message, MessageHandler<T, R> handler) {
      routes.add(new Route<>(message, handler, null));
      return this;
    }

    /** Dispatches one message to its handler; its key is read from the payload. */
    public <T, R> Builder on(
        MessageSpec<T, R> message, MessageHandler<T, R> handler, MessageKey<T> key) {
      routes.add(new Route<>(message, handler, key));
      return this;
    }

    /** Hands the contract's only message to its handler in batches. */
    public <T> Builder batch(
        MessageSpec<T, Void> message, int size, Duration flushInterval, BatchHandler<T> handler) {
      batch = new Batch<>(message, size, flushInterval, handler);
      return this;
    }

    /**
     * The consumer.
     *
     * @throws IllegalArgumentException when no batch could become full
     */
    public ConsumerSpec build() {
      if (batch != null && prefetch < batch.size()) {
        throw new IllegalArgumentException(
            contract
                + " takes batches of "
                + batch.size()
                + " messages, and with a prefetch of "
                + prefetch
                + " none would ever be full; raise the prefetch, or lower the size of @Batch");
      }
      return new ConsumerSpec(this);
    }
  }
}
