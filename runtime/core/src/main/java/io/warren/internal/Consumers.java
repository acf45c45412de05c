package io.warren.internal;

import io.warren.ConsumeOptions;
import io.warren.Health;
import io.warren.MessageConsumer;
import io.warren.codec.Codec;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.consume.HeldBytes;
import io.warren.internal.consume.RunningConsumer;
import io.warren.internal.observe.Observers;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Lifetime;
import io.warren.topology.DerivedNames;
import io.warren.topology.NearName;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The consumers of one Warren: those that were added, and once started, those that run. */
final class Consumers {
  private static final Logger log = LoggerFactory.getLogger(Consumers.class);

  private final Transport transport;
  private final @Nullable Store store;
  private final Codec codec;
  private final Executor executor;
  private final Observers observers;
  private final String instance;

  /** Changed under Warren's lock, and read without it: a probe does not wait for a start. */
  private final List<RunningConsumer> running = new CopyOnWriteArrayList<>();

  // Guarded by Warren's lock.
  private final List<ConsumerSpec> specs = new ArrayList<>();

  Consumers(
      Transport transport,
      @Nullable Store store,
      Codec codec,
      Executor executor,
      Observers observers) {
    this.transport = transport;
    this.store = store;
    this.codec = codec;
    this.executor = executor;
    this.observers = observers;
    instance = observers.instance();
  }

  void add(MessageConsumer consumer, UnaryOperator<ConsumeOptions> options) {
    ConsumerSpec spec = spec(consumer);
    if (spec.dedup() != null && store == null) {
      throw new IllegalStateException(
          spec.contract()
              + " has @Dedup, which needs to remember what was handled: add .redis(\"redis://...\") to"
              + " the builder of this Warren");
    }
    ConsumeOptions chosen = options.apply(new ConsumeOptions(spec.prefetch(), spec.concurrency()));
    if (chosen.concurrency() > chosen.prefetch()) {
      throw new IllegalArgumentException(
          "a consumer handles at most as many messages at a time as the broker hands it, but for "
              + spec.contract()
              + " concurrency is "
              + chosen.concurrency()
              + " and prefetch is "
              + chosen.prefetch()
              + "; raise prefetch or lower concurrency");
    }
    specs.add(spec.forInstance(instance).with(chosen.prefetch(), chosen.concurrency()));
  }

  private static ConsumerSpec spec(MessageConsumer consumer) {
    if (consumer instanceof ConsumerAdapter adapter) {
      return adapter.spec();
    }
    throw new IllegalArgumentException(
        "only generated consumers say what they consume, unlike "
            + consumer.getClass().getName()
            + "; add new <Contract>Consumer(handler), which is generated for a contract with"
            + " @Consumes");
  }

  /** A queue's name in this process. */
  String named(String queue) {
    return queue.replace(DerivedNames.INSTANCE, instance);
  }

  /** Where the dead letters of a queue are: as its consumer states, else the default. */
  String deadQueue(String queue) {
    ConsumerSpec spec = spec(queue);
    return spec == null ? DerivedNames.deadQueue(queue) : spec.consumed().deadQueue();
  }

  /** Whose a queue is; null: no consumer has it. */
  @Nullable ConsumerSpec spec(String queue) {
    String named = named(queue);
    return specs.stream().filter(spec -> spec.queue().equals(named)).findFirst().orElse(null);
  }

  /** Which queue somebody meant who names one that no consumer has, for people; null: this one. */
  @Nullable String meant(String queue) {
    String named = named(queue);
    List<String> queues = specs.stream().map(ConsumerSpec::queue).toList();
    if (queues.contains(named)) {
      return null;
    }
    Optional<String> near =
        specs.stream()
            .filter(spec -> spec.consumed().deadQueue().equals(named))
            .map(ConsumerSpec::queue)
            .findFirst()
            .or(() -> NearName.of(named, queues));
    return "dead(...) is given the queue of a consumer, and no consumer of this Warren has \""
        + queue
        + "\""
        + near.map(name -> ": did you mean \"" + name + "\"?").orElse("");
  }

  /** What they want of the broker, after what the senders want. */
  Topology topologyAfter(Topology produced) {
    return specs.stream().map(ConsumerSpec::topology).reduce(produced, Topology::and);
  }

  List<Health.Part> health() {
    return running.stream().flatMap(consumer -> consumer.health().stream()).toList();
  }

  /**
   * When one consumer cannot begin, none does.
   *
   * @param patience how long those that have begun may take to end then
   */
  void start(Duration patience) {
    HeldBytes held = HeldBytes.ofHeap();
    try {
      for (ConsumerSpec spec : specs) {
        running.add(new RunningConsumer(transport, store, codec, executor, held, observers, spec));
      }
    } catch (RuntimeException | Error e) {
      end(System.nanoTime() + patience.toNanos());
      running.clear();
      throw e;
    }
  }

  /**
   * All stop taking before the first is waited for, side by side: a queue that does not answer
   * takes no time from others.
   *
   * @param end in {@link System#nanoTime}
   */
  void end(long end) {
    List<CompletableFuture<Void>> stopping =
        running.stream()
            .map(consumer -> CompletableFuture.runAsync(consumer::stop, executor))
            .toList();
    stopping.forEach(each -> awaitStop(each, end));
    running.forEach(consumer -> consumer.close(Lifetime.left(end)));
  }

  /** An interrupt ends the wait, and stays set. */
  private static void awaitStop(CompletableFuture<Void> stop, long end) {
    try {
      stop.get(Lifetime.left(end).toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      log.warn("a consumer has not stopped taking within the close timeout");
    } catch (ExecutionException e) {
      log.error("a defect in the end of a consumer", e.getCause());
    }
  }
}
