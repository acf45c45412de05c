package io.warren;

import io.warren.codec.Codec;
import io.warren.generated.ConsumerAdapter;
import io.warren.generated.ConsumerSpec;
import io.warren.generated.MessageSender;
import io.warren.generated.MessageSpec;
import io.warren.internal.pipeline.ContractSender;
import io.warren.internal.pipeline.DeadLetterQueue;
import io.warren.internal.pipeline.RunningConsumer;
import io.warren.store.Store;
import io.warren.topology.DerivedNames;
import io.warren.topology.Topology;
import io.warren.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs generated senders and consumers on a broker. Thread-safe.
 *
 * <p>Sending works as soon as a sender is built; consumers begin with {@link #start()} or {@link
 * #run()}.
 */
public class Warren implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Warren.class);

  private final Transport transport;
  private final @Nullable Store store;
  private final Codec codec;
  private final Executor executor;
  private final Duration closeTimeout;
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final CountDownLatch closed = new CountDownLatch(1);

  // Guarded by this.
  private final List<ConsumerSpec> specs = new ArrayList<>();
  private final List<RunningConsumer> consumers = new ArrayList<>();
  private State state = State.NEW;

  private enum State {
    NEW,
    STARTED,
    CLOSED
  }

  Warren(
      Transport transport,
      @Nullable Store store,
      Codec codec,
      Executor executor,
      Duration closeTimeout) {
    this.transport = transport;
    this.store = store;
    this.codec = codec;
    this.executor = executor;
    this.closeTimeout = closeTimeout;
  }

  /** Configures a Warren on RabbitMQ. */
  public static WarrenBuilder builder() {
    return new WarrenBuilder();
  }

  /** A Warren that needs no broker, with virtual time. */
  public static EmbeddedWarren embedded() {
    return EmbeddedWarren.create();
  }

  /**
   * Opens a sender for one message; generated senders call this.
   *
   * @param produced declared now
   * @throws TopologyException when an exchange is missing or differs from the contract's
   * @throws ConnectionException when the broker cannot be reached
   */
  public <T, R> MessageSender<T, R> sender(Topology produced, MessageSpec<T, R> message) {
    transport.declare(produced);
    return new ContractSender<>(transport, executor, codec, message);
  }

  /**
   * Adds a consumer, which begins with {@link #start()}.
   *
   * @throws IllegalStateException after the start
   */
  public void consume(ConsumerAdapter consumer) {
    consume(consumer, options -> options);
  }

  /**
   * Adds a consumer and overrides what operations must be able to change without a new contract.
   *
   * @param options changes what the contract says, such as {@code o -> o.concurrency(8)}
   * @throws IllegalArgumentException when the options are out of range
   * @throws IllegalStateException after the start
   */
  public synchronized void consume(
      ConsumerAdapter consumer, UnaryOperator<ConsumeOptions> options) {
    if (state != State.NEW) {
      throw new IllegalStateException(
          "a consumer is added before start(): move consume(...) before it");
    }
    ConsumerSpec spec = consumer.spec();
    if (!spec.unsupported().isEmpty()) {
      throw new UnsupportedOperationException(
          spec.contract()
              + " has "
              + String.join(" and ", spec.unsupported())
              + ", which this version of Warren checks but does not run: remove it, or wait for a"
              + " version that does");
    }
    ConsumeOptions chosen = options.apply(new ConsumeOptions(spec.prefetch(), spec.concurrency()));
    specs.add(spec.forInstance(instance).with(chosen.prefetch(), chosen.concurrency()));
  }

  /**
   * What the consumer of a queue could not handle. The queue's dead queue is the one that a
   * consumer of this Warren states, else the default, {@code <queue>.dead}.
   *
   * @param queue the consumer's queue, such as {@code qc.search.1}
   */
  public synchronized DeadLetters dead(String queue) {
    String named = queue.replace(DerivedNames.INSTANCE, instance);
    String deadQueue =
        specs.stream()
            .filter(spec -> spec.queue().equals(named))
            .map(spec -> spec.topology().deadQueueOf(named))
            .findFirst()
            .orElse(DerivedNames.deadQueue(named));
    return new DeadLetterQueue(transport, named, deadQueue);
  }

  /** What is up and what is not, for a probe of the process; does not wait for the broker. */
  public Health health() {
    List<Health.Part> parts = new ArrayList<>(transport.health().parts());
    if (store != null) {
      parts.addAll(store.health().parts());
    }
    return new Health(parts);
  }

  /**
   * Declares the consumers' topology and begins to consume, in the background. When one consumer
   * cannot begin, none does.
   *
   * @throws TopologyException when something on the broker differs from a contract
   * @throws ConnectionException when the broker cannot be reached
   * @throws StoreException when the store cannot be reached, or would forget what it is told
   * @throws IllegalStateException when started before, or closed
   */
  public synchronized void start() {
    if (state != State.NEW) {
      throw new IllegalStateException(
          state == State.STARTED ? "Warren was started before" : "Warren is closed");
    }
    if (store != null) {
      store.check();
    }
    try {
      for (ConsumerSpec spec : specs) {
        consumers.add(new RunningConsumer(transport, codec, executor, spec));
      }
    } catch (RuntimeException | Error e) {
      stop(consumers, System.nanoTime() + closeTimeout.toNanos());
      consumers.clear();
      throw e;
    }
    state = State.STARTED;
  }

  /**
   * Starts, and blocks until {@link #close()} or a signal that ends the process (SIGTERM, SIGINT),
   * upon which it closes.
   *
   * @throws WarrenException as {@link #start()}
   */
  public void run() {
    start();
    Thread hook = new Thread(this::close, "warren-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    awaitClosed();
    // The close waits for handlers, which a set interrupt flag would cut short.
    boolean interrupted = Thread.interrupted();
    close();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      log.debug("closed by the signal that ends the process", e);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends cleanly: takes no further message, lets running handlers finish up to the close timeout,
   * settles, waits for outstanding confirms, and disconnects. Not to be called by a handler, which
   * it would wait for. A second call only waits for the first.
   */
  @Override
  public void close() {
    @Nullable List<RunningConsumer> running;
    synchronized (this) {
      running = state == State.CLOSED ? null : List.copyOf(consumers);
      state = State.CLOSED;
    }
    // Not under the lock: a handler that is waited for may want it.
    if (running == null) {
      awaitClosed();
    } else {
      end(running);
    }
  }

  private void end(List<RunningConsumer> running) {
    long end = System.nanoTime() + closeTimeout.toNanos();
    try {
      stop(running, end);
      transport.close(left(end));
    } finally {
      try {
        if (store != null) {
          store.close();
        }
      } finally {
        closed.countDown();
      }
    }
  }

  /** All stop taking before the first is waited for. */
  private static void stop(List<RunningConsumer> consumers, long end) {
    consumers.forEach(RunningConsumer::stop);
    consumers.forEach(consumer -> consumer.close(left(end)));
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
