package io.warren;

import io.warren.codec.Codec;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.internal.consume.DeadLetterQueue;
import io.warren.internal.consume.HeldBytes;
import io.warren.internal.consume.RunningConsumer;
import io.warren.internal.schedule.RunningScheduler;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.send.ContractSender;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Lifetime;
import io.warren.topology.DerivedNames;
import io.warren.topology.Topology;
import io.warren.topology.drift.LiveTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs generated senders and consumers on a broker. Thread-safe.
 *
 * <p>Sending works as soon as a sender is built; consumers begin with {@link #start()} or {@link
 * #run()}.
 */
public class Warren implements AutoCloseable {
  private final Transport transport;
  private final @Nullable Store store;
  private final @Nullable Schedules schedules;
  private final Codec codec;
  private final Executor executor;
  private final Duration closeTimeout;
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final Lifetime lifetime = new Lifetime();

  // Written under this.
  private volatile @Nullable RunningScheduler scheduler;

  /** Changed under the lock, and read without it: a probe does not wait for a start. */
  private final List<RunningConsumer> consumers = new CopyOnWriteArrayList<>();

  /** What the senders so far want, those included that could not be built. */
  private final AtomicReference<Topology> produced = new AtomicReference<>(Topology.EMPTY);

  // Guarded by this.
  private final List<ConsumerSpec> specs = new ArrayList<>();
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
    schedules = store == null ? null : new Schedules(store.schedule());
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
    this.produced.accumulateAndGet(produced, Topology::and);
    transport.declare(produced);
    return new ContractSender<>(transport, schedules, executor, codec, message);
  }

  /**
   * Adds a consumer, which begins with {@link #start()}.
   *
   * @throws IllegalStateException after the start, or when the contract drops duplicates and this
   *     Warren has no store
   */
  public void consume(ConsumerAdapter consumer) {
    consume(consumer, options -> options);
  }

  /**
   * Adds a consumer and overrides what operations must be able to change without a new contract.
   *
   * @param options changes what the contract says, such as {@code o -> o.concurrency(8)}
   * @throws IllegalArgumentException when the options are out of range, or the prefetch is less
   *     than the size of the contract's {@code @Batch}
   * @throws IllegalStateException as {@link #consume(ConsumerAdapter)}
   */
  public synchronized void consume(
      ConsumerAdapter consumer, UnaryOperator<ConsumeOptions> options) {
    if (state != State.NEW) {
      throw new IllegalStateException(
          "a consumer is added before start(): move consume(...) before it");
    }
    ConsumerSpec spec = consumer.spec();
    if (spec.dedup() != null && store == null) {
      throw new IllegalStateException(
          spec.contract()
              + " has @Dedup, which needs to remember what was handled: add .redis(\"redis://...\") to"
              + " the builder of this Warren");
    }
    ConsumeOptions chosen = options.apply(new ConsumeOptions(spec.prefetch(), spec.concurrency()));
    specs.add(spec.forInstance(instance).with(chosen.prefetch(), chosen.concurrency()));
  }

  /**
   * What the consumer of a queue could not handle. The queue's dead queue is the one that a
   * consumer of this Warren states, else the default, {@code <queue>.dead}.
   *
   * <p>Queues with {@code {instance}} in their name share a dead queue. It has the letters of every
   * process, and a replay brings them to the queue of this one.
   *
   * @param queue the consumer's queue as its contract states it, such as {@code qc.search.1}
   */
  public synchronized DeadLetters dead(String queue) {
    String named = queue.replace(DerivedNames.INSTANCE, instance);
    String deadQueue =
        specs.stream()
            .filter(spec -> spec.queue().equals(named))
            .map(spec -> spec.topology().deadQueueOf(named))
            .findFirst()
            .orElse(DerivedNames.deadQueue(queue));
    return new DeadLetterQueue(transport, named, deadQueue);
  }

  /**
   * What the senders and consumers so far want of the broker; its {@link LiveTopology#diff()}
   * compares that with what the broker has, before the start or after it. The queues in which
   * delayed messages wait are not part of it.
   */
  public synchronized LiveTopology topology() {
    Topology wanted =
        specs.stream().map(ConsumerSpec::topology).reduce(produced.get(), Topology::and);
    return new LiveTopology(wanted, transport::find);
  }

  /**
   * What {@link Send#at} has scheduled, by all Warrens that share the store.
   *
   * @throws IllegalStateException when this Warren has no store
   */
  public Schedule schedule() {
    return Schedules.required(schedules);
  }

  /**
   * Sends what {@link Send#at} has scheduled; somewhere, one must run.
   *
   * @throws IllegalStateException when this Warren has no store
   */
  public Scheduler scheduler() {
    Store shared = Schedules.required(store);
    return new Scheduler() {
      @Override
      public void start() {
        startScheduler(shared);
      }

      @Override
      public void run() {
        startScheduler(shared);
        lifetime.block(Warren.this::close);
      }
    };
  }

  private synchronized void startScheduler(Store shared) {
    if (scheduler != null || state == State.CLOSED) {
      throw new IllegalStateException(
          state == State.CLOSED ? "Warren is closed" : "the scheduler was started before");
    }
    shared.check();
    scheduler = new RunningScheduler(transport, shared.schedule(), executor);
  }

  /** What is up and what is not, for a probe of the process; waits neither for broker nor store. */
  public Health health() {
    List<Health.Part> parts = new ArrayList<>(transport.health().parts());
    if (store != null) {
      parts.addAll(store.health().parts());
    }
    consumers.forEach(consumer -> parts.addAll(consumer.health()));
    RunningScheduler running = scheduler;
    if (running != null) {
      parts.add(running.health());
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
      HeldBytes held = HeldBytes.ofHeap();
      for (ConsumerSpec spec : specs) {
        consumers.add(new RunningConsumer(transport, store, codec, executor, held, spec));
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
    lifetime.block(this::close);
  }

  /**
   * Ends cleanly: takes no further message, scheduled ones too, lets running handlers finish up to
   * the close timeout, settles, waits for outstanding confirms, and disconnects. Not to be called
   * by a handler, which it would wait for. A second call only waits for the first.
   */
  @Override
  public void close() {
    boolean first;
    synchronized (this) {
      first = state != State.CLOSED;
      state = State.CLOSED;
    }
    // Not under the lock: a handler that is waited for may want it.
    if (first) {
      end();
    } else {
      lifetime.await();
    }
  }

  /** Neither consumers nor the scheduler change any more. */
  private void end() {
    long end = System.nanoTime() + closeTimeout.toNanos();
    RunningScheduler running = scheduler;
    try {
      if (running != null) {
        running.stop();
      }
      stop(consumers, end);
      if (running != null) {
        running.close(left(end));
      }
      transport.close(left(end));
    } finally {
      try {
        if (store != null) {
          store.close();
        }
      } finally {
        lifetime.end();
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
}
