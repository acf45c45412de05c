package io.warren.internal;

import static java.util.Objects.requireNonNull;

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
import io.warren.internal.consume.DeadLetterQueue;
import io.warren.internal.schedule.RunningScheduler;
import io.warren.internal.schedule.Schedules;
import io.warren.internal.send.ContractSender;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Lifetime;
import io.warren.topology.Topology;
import io.warren.topology.drift.LiveTopology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Warren on a transport and a store, which it closes. */
public class RunningWarren implements Warren, SenderFactory {
  private final Transport transport;
  private final @Nullable Store store;
  private final @Nullable Schedules schedules;
  private final Codec codec;
  private final Executor executor;
  private final Duration closeTimeout;
  private final Lifetime lifetime = new Lifetime();
  private final Consumers consumers;

  /** What the senders so far want, those included that could not be built. */
  private final AtomicReference<Topology> produced = new AtomicReference<>(Topology.EMPTY);

  // Written under this.
  private volatile @Nullable RunningScheduler scheduler;

  // Guarded by this.
  private State state = State.NEW;

  private enum State {
    NEW,
    STARTED,
    CLOSED
  }

  /**
   * Connects to nothing.
   *
   * @param store null: nothing is deduplicated, and nothing scheduled
   * @param executor where handlers and callbacks run
   * @param closeTimeout how long {@link #close()} waits
   */
  public RunningWarren(
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
    consumers = new Consumers(transport, store, codec, executor);
  }

  @Override
  public <T, R> MessageSender<T, R> sender(Topology produced, MessageSpec<T, R> message) {
    this.produced.accumulateAndGet(produced, Topology::and);
    transport.produce(produced);
    return new ContractSender<>(transport, schedules, executor, codec, message);
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
    return new DeadLetterQueue(transport, consumers.named(queue), consumers.deadQueue(queue));
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
    if (scheduler != null || state == State.CLOSED) {
      throw new IllegalStateException(
          state == State.CLOSED ? "Warren is closed" : "the scheduler was started before");
    }
    shared.check();
    scheduler = new RunningScheduler(transport, shared.schedule(), executor);
  }

  @Override
  public Health health() {
    List<Health.Part> parts = new ArrayList<>(transport.health().parts());
    if (store != null) {
      parts.addAll(store.health().parts());
    }
    parts.addAll(consumers.health());
    RunningScheduler running = scheduler;
    if (running != null) {
      parts.add(running.health());
    }
    return new Health(parts);
  }

  @Override
  public synchronized void start() {
    if (state != State.NEW) {
      throw new IllegalStateException(
          state == State.STARTED ? "Warren was started before" : "Warren is closed");
    }
    if (store != null) {
      store.check();
    }
    declareProduced();
    consumers.start(closeTimeout);
    state = State.STARTED;
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
      consumers.end(end);
      if (running != null) {
        running.close(Lifetime.left(end));
      }
      transport.close(Lifetime.left(end));
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
}
