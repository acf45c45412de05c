package io.warren;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.warren.topology.drift.LiveTopology;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/**
 * Runs generated senders and consumers on a broker. Thread-safe.
 *
 * <p>Sending works as soon as a sender is built; consumers begin with {@link #start()} or {@link
 * #run()}.
 */
public interface Warren extends AutoCloseable {
  /** Configures a Warren on RabbitMQ. */
  static WarrenBuilder builder() {
    return implementation(WarrenBuilder.class);
  }

  /** A Warren that needs no broker, with virtual time. */
  static EmbeddedWarren embedded() {
    return implementation(EmbeddedWarren.Maker.class).make(null);
  }

  /** One that reads and writes JSON with a mapper of yours, as {@link WarrenBuilder#json} does. */
  static EmbeddedWarren embedded(ObjectMapper json) {
    return implementation(EmbeddedWarren.Maker.class).make(Objects.requireNonNull(json, "json"));
  }

  /**
   * Adds a consumer, which begins with {@link #start()}.
   *
   * @param consumer a generated one, such as {@code new QcSearchConsumer(handler)}
   * @throws IllegalArgumentException when the consumer is not a generated one
   * @throws IllegalStateException after the start, or when the contract drops duplicates and this
   *     Warren has no store
   */
  default void consume(MessageConsumer consumer) {
    consume(consumer, options -> options);
  }

  /**
   * Adds a consumer and overrides what operations must be able to change without a new contract.
   *
   * @param options changes what the contract says, such as {@code o -> o.concurrency(8)}
   * @throws IllegalArgumentException when the options are out of range, the concurrency is more
   *     than the prefetch, or the prefetch is less than the size of the contract's {@code @Batch};
   *     or as {@link #consume(MessageConsumer)}
   * @throws IllegalStateException as {@link #consume(MessageConsumer)}
   */
  void consume(MessageConsumer consumer, UnaryOperator<ConsumeOptions> options);

  /**
   * What the consumer of a queue could not handle. The queue's dead queue is the one that a
   * consumer of this Warren states, else the default, {@code <queue>.dead}.
   *
   * <p>Queues with {@code {instance}} in their name share a dead queue. It has the letters of every
   * process, and a replay brings them to the queue of this one.
   *
   * @param queue the consumer's queue as its contract states it, such as {@code qc.search.1}
   */
  DeadLetters dead(String queue);

  /**
   * What the senders and consumers so far want of the broker; its {@link LiveTopology#diff()}
   * compares that with what the broker has, before the start or after it. The queues in which
   * delayed messages wait are not part of it.
   */
  LiveTopology topology();

  /**
   * What {@link Send#at} has scheduled, by all Warrens that share the store.
   *
   * @throws IllegalStateException when this Warren has no store
   */
  Schedule schedule();

  /**
   * Sends what {@link Send#at} has scheduled; somewhere, one must run.
   *
   * @throws IllegalStateException when this Warren has no store
   */
  Scheduler scheduler();

  /** What is up and what is not, for a probe of the process; waits neither for broker nor store. */
  Health health();

  /**
   * Declares the consumers' topology and begins to consume, in the background. When one consumer
   * cannot begin, none does.
   *
   * @throws TopologyException when something on the broker differs from a contract
   * @throws ConnectionException when the broker cannot be reached, by default at once; see {@link
   *     WarrenBuilder#startTimeout}
   * @throws StoreException when the store cannot be reached, would forget what it is told, or is
   *     another system's
   * @throws ClosedException when it is closed while it waits
   * @throws IllegalStateException when started before, or closed
   */
  void start();

  /**
   * Starts, and blocks until {@link #close()} or a signal that ends the process (SIGTERM, SIGINT),
   * upon which it closes.
   *
   * @throws WarrenException as {@link #start()}
   */
  void run();

  /**
   * Ends cleanly: takes no further message, scheduled ones too, lets running handlers finish up to
   * the close timeout, settles, waits for outstanding confirms, and disconnects. Not to be called
   * by a handler, which it would wait for. A second call only waits for the first.
   */
  @Override
  void close();

  /**
   * Found as a service, so that what a user holds depends on nothing that is internal. With
   * Warren's own class loader: that of the current thread may know another Warren or none.
   */
  private static <T> T implementation(Class<T> entrance) {
    return ServiceLoader.load(entrance, Warren.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "nothing implements "
                        + entrance.getName()
                        + ": Warren's jar has META-INF/services/"
                        + entrance.getName()
                        + ", which whatever packed this application has left out; let it merge"
                        + " service files"));
  }
}
