package io.warren.internal;

import static java.util.Objects.requireNonNull;

import io.warren.ClosedException;
import io.warren.ConnectionException;
import io.warren.ConsumeOptions;
import io.warren.DeadLetters;
import io.warren.Health;
import io.warren.MessageConsumer;
import io.warren.Schedule;
import io.warren.Scheduler;
import io.warren.Warren;
import io.warren.codec.Codec;
import io.warren.contract.MessageSender;
import io.warren.contract.MessageSpec;
import io.warren.contract.SenderFactory;
import io.warren.internal.consume.DeadLetterEvents;
import io.warren.internal.consume.DeadLetterQueue;
import io.warren.internal.log.MessageLog;
import io.warren.internal.observe.Observers;
import io.warren.internal.schedule.RunningScheduler;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.schedule.StoreOwnership;
import io.warren.internal.send.ContractSender;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Lifetime;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import io.warren.topology.Topology;
import io.warren.topology.drift.LiveTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Warren on a transport and a store, which it closes. */
public class RunningWarren implements Warren, SenderFactory {
  private final Transport transport;
  private final @Nullable Store store;
  private final @Nullable StoreOwnership ownership;
  private final @Nullable Schedules schedules;
  private final Codec codec;
  private final Executor executor;
  private final Patience patience;
  private final Duration closeTimeout;
  private final Lifetime lifetime = new Lifetime();
  private final Observers observers;
  private final Consumers consumers;

  /** What the senders so far want, those included that could not be built. */
  private final AtomicReference<Topology> produced = new AtomicReference<>(Topology.EMPTY);

  // Written under this.
  private volatile @Nullable RunningScheduler scheduler;

  /** Written under this, and once. */
  private volatile @Nullable MessageLog log;

  /** Written under this, and read without it: a probe does not wait for a start. */
  private volatile State state = State.NEW;

  private enum State {
    NEW,
    STARTING,
    STARTED,
    CLOSED
  }

  /**
   * Connects to nothing.
   *
   * @param store null: nothing is deduplicated, and nothing scheduled
   * @param executor where handlers and callbacks run
   * @param observers told of what happens
   * @param startTimeout how long {@link #start()} waits for servers
   * @param closeTimeout how long {@link #close()} waits
   */
  public RunningWarren(
      Transport transport,
      @Nullable Store store,
      Codec codec,
      Executor executor,
      List<Observer> observers,
      Duration startTimeout,
      Duration closeTimeout) {
    this.transport = transport;
    this.store = store;
    String instance = UUID.randomUUID().toString().substring(0, 8);
    this.observers = new Observers(instance, transport.time(), observers);
    ownership = store == null ? null : new StoreOwnership(store, transport, executor);
    schedules =
        store == null || ownership == null
            ? null
            : new Schedules(store.schedule(), ownership, this.observers);
    this.codec = codec;
    this.executor = executor;
    patience = new Patience(startTimeout);
    this.closeTimeout = closeTimeout;
    consumers = new Consumers(transport, store, codec, executor, this.observers);
  }

  /** Tells one more, from now on. */
  final void addObserver(Observer observer) {
    observers.add(observer);
  }

  /**
   * Logs what happens to messages, from now on.
   *
   * @throws IllegalArgumentException for names that no broker takes
   * @throws IllegalStateException when there is a log already, or all is over
   */
  public final synchronized void addLog(String exchange, String routingKey, LogOptions options) {
    if (log != null || state == State.CLOSED) {
      throw new IllegalStateException(
          state == State.CLOSED
              ? "Warren is closed"
              : "log(...) was called before; a Warren has one log: remove one of the two");
    }
    MessageLog added =
        new MessageLog(exchange, routingKey, options, transport, executor, observers.instance());
    produce(MessageLog.topology(exchange));
    log = added;
    observers.add(added);
  }

  private void produce(Topology topology) {
    produced.accumulateAndGet(topology, Topology::and);
    transport.produce(topology);
  }

  @Override
  public <T, R> MessageSender<T, R> sender(Topology produced, MessageSpec<T, R> message) {
    produce(produced);
    return new ContractSender<>(transport, schedules, executor, codec, observers, message);
  }

  @Override
  public synchronized void consume(
      MessageConsumer consumer, UnaryOperator<ConsumeOptions> options) {
    if (state != State.NEW) {
      throw new IllegalStateException(
          "a consumer is added before start(): move consume(...) before it");
    }
    consumers.add(consumer, options);
  }

  @Override
  public synchronized DeadLetters dead(String queue) {
    return new DeadLetterQueue(
        transport,
        consumers.named(queue),
        consumers.deadQueue(queue),
        consumers.meant(queue),
        new DeadLetterEvents(
            observers,
            consumers.spec(queue),
            codec,
            consumers.named(queue),
            consumers.deadQueue(queue)));
  }

  @Override
  public synchronized LiveTopology topology() {
    return new LiveTopology(
        consumers.topologyAfter(requireNonNull(produced.get())), transport::find);
  }

  @Override
  public Schedule schedule() {
    return Schedules.required(schedules);
  }

  @Override
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
        lifetime.block(RunningWarren.this::close);
      }
    };
  }

  private synchronized void startScheduler(Store shared) {
    checkNoScheduler();
    patience.run(() -> checkStore(shared), this::waitFor);
    // Others had the lock while it waited.
    checkNoScheduler();
    scheduler = new RunningScheduler(transport, shared.schedule(), executor, observers);
  }

  private void checkNoScheduler() {
    if (scheduler != null || state == State.CLOSED) {
      throw new IllegalStateException(
          state == State.CLOSED ? "Warren is closed" : "the scheduler was started before");
    }
  }

  @Override
  public Health health() {
    List<Health.Part> parts = new ArrayList<>();
    parts.add(startHealth());
    parts.addAll(transport.health().parts());
    if (store != null) {
      parts.addAll(store.health().parts());
    }
    parts.addAll(consumers.health());
    RunningScheduler running = scheduler;
    if (running != null) {
      parts.add(running.health());
    }
    MessageLog logging = log;
    if (logging != null) {
      parts.add(logging.health());
    }
    return new Health(parts);
  }

  /** A process that only sends what is scheduled has started, too. */
  private Health.Part startHealth() {
    return switch (state) {
      case NEW ->
          scheduler == null
              ? new Health.Part("start", false, "not started yet")
              : new Health.Part("start", true, "only the scheduler");
      case STARTING -> new Health.Part("start", false, "starting" + patience.trouble());
      case STARTED -> new Health.Part("start", true, "started");
      case CLOSED -> new Health.Part("start", false, "closed");
    };
  }

  @Override
  public synchronized void start() {
    observers.refuseObservers();
    if (state != State.NEW) {
      throw new IllegalStateException(
          state == State.CLOSED ? "Warren is closed" : "Warren was started before");
    }
    state = State.STARTING;
    try {
      patience.run(
          () -> {
            if (store != null) {
              checkStore(store);
            }
            declareProduced();
            consumers.start(closeTimeout);
          },
          this::waitFor);
      state = State.STARTED;
    } finally {
      if (state == State.STARTING) {
        state = State.NEW;
      }
    }
  }

  private void checkStore(Store shared) {
    shared.check();
    Schedules.required(ownership).check();
  }

  /** Lets others have the lock meanwhile. */
  private synchronized void waitFor(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    try {
      while (state != State.CLOSED) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException("interrupted while waiting" + patience.trouble(), e);
    }
    throw new ClosedException("Warren is closed");
  }

  private void declareProduced() {
    Topology wanted = requireNonNull(produced.get());
    if (!wanted.equals(Topology.EMPTY)) {
      transport.declare(wanted);
    }
  }

  @Override
  public void run() {
    start();
    lifetime.block(this::close);
  }

  @Override
  public void close() {
    observers.refuseObservers();
    boolean first;
    synchronized (this) {
      first = state != State.CLOSED;
      state = State.CLOSED;
      // A start that waits for servers.
      notifyAll();
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
    MessageLog logging = log;
    // What the others take to their end is in the log, too.
    Duration ofLog = logging == null ? Duration.ZERO : MessageLog.closing(closeTimeout);
    long end = System.nanoTime() + closeTimeout.minus(ofLog).toNanos();
    RunningScheduler running = scheduler;
    try {
      if (running != null) {
        running.stop();
      }
      consumers.end(end);
      if (running != null) {
        running.close(Lifetime.left(end));
      }
      transport.finish(Lifetime.left(end));
    } finally {
      try {
        if (logging != null) {
          logging.close(Lifetime.left(end).plus(ofLog));
        }
      } finally {
        closeTransport(end);
      }
    }
  }

  private void closeTransport(long end) {
    try {
      transport.close(Lifetime.left(end));
    } finally {
      closeStore();
    }
  }

  private void closeStore() {
    try {
      if (store != null) {
        store.close();
      }
    } finally {
      lifetime.end();
    }
  }
}
