package io.warren.internal.consume;

import io.warren.Health;
import io.warren.StoreException;
import io.warren.codec.Codec;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.observe.Observers;
import io.warren.internal.settle.ConsumerEvents;
import io.warren.internal.settle.ConsumerLog;
import io.warren.internal.settle.DeliveryWatch;
import io.warren.internal.settle.ReplyPublisher;
import io.warren.internal.settle.SafePublisher;
import io.warren.internal.settle.Settlement;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.Received;
import io.warren.internal.work.Backoff;
import io.warren.internal.work.Defects;
import io.warren.internal.work.HandlerPool;
import io.warren.internal.work.Lifetime;
import io.warren.topology.DerivedNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A consumer from its start to its end: it takes, and where it drops duplicates and the store
 * cannot be reached, it takes nothing until the store answers. Thread-safe.
 */
public final class RunningConsumer {
  private static final Logger log = LoggerFactory.getLogger(RunningConsumer.class);

  private final Transport transport;
  private final ConsumerSpec spec;
  private final SafePublisher publisher;
  private final ReplyPublisher replies;
  private final DeliveryWatch watch;
  private final HandlerPool pool;
  private final Defects defects;
  private final Executor executor;
  private final HeldBytes.Share held;
  private final Unacknowledged unacknowledged;
  private final ConsumerLog failures;
  private final ConsumerEvents events;
  private final Pipeline pipeline;
  private final @Nullable Duplicates duplicates;
  private final @Nullable StoreWait storeWait;

  // Guarded by this.
  private final List<Taking> takings = new ArrayList<>();
  private boolean stopped;
  private int prefetch;

  /**
   * Declares the consumer's topology and subscribes.
   *
   * @param held what the consumers of a Warren hold together
   * @param store is there where the consumer drops duplicates
   * @param observers told of its deliveries
   * @throws io.warren.TopologyException when the broker's topology differs
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  public RunningConsumer(
      Transport transport,
      @Nullable Store store,
      Codec codec,
      Executor executor,
      HeldBytes held,
      Observers observers,
      ConsumerSpec spec) {
    this.transport = transport;
    this.spec = spec;
    this.executor = executor;
    this.held = held.share();
    unacknowledged = new Unacknowledged(transport.time()::now);
    prefetch = spec.prefetch();
    publisher =
        new SafePublisher(
            transport.settlements(),
            transport.time(),
            executor,
            () -> transport.declareAgain(spec.topology()));
    String deadQueue = spec.consumed().deadQueue();
    replies =
        new ReplyPublisher(
            name -> name.equals(deadQueue) || DerivedNames.ownedBy(spec.queue(), name),
            transport.replies(),
            transport.time(),
            executor);
    watch = new DeliveryWatch(transport.time(), this::reportLong);
    pool = new HandlerPool(spec.queue(), executor, spec.concurrency());
    failures = new ConsumerLog(spec.contract(), spec.queue());
    events =
        new ConsumerEvents(observers, spec.contract(), spec.queue(), Routes.masks(spec, codec));
    defects = new Defects(spec.queue(), transport.time(), executor);
    Duration interval = spec.dedup();
    if (interval == null || store == null) {
      duplicates = null;
      storeWait = null;
    } else {
      duplicates =
          new Duplicates(
              spec.queue(),
              interval,
              spec.consumed().deliveryLimit(),
              store.dedup(),
              transport.time(),
              executor);
      storeWait =
          new StoreWait(spec.queue(), store, duplicates, transport.time(), executor, this::take);
    }
    pipeline = pipeline(codec);
    take();
  }

  private Pipeline pipeline(Codec codec) {
    ConsumerSpec.Batch<?> batch = spec.batch();
    if (batch != null) {
      return batchPipeline(batch, codec);
    }
    Routes routes = new Routes(spec, codec);
    return new DeliveryPipeline(
        routes,
        duplicates,
        settlement(routes::answers),
        transport.time(),
        executor,
        failures,
        events);
  }

  private <T> Pipeline batchPipeline(ConsumerSpec.Batch<T> batch, Codec codec) {
    return new BatchPipeline<>(
        batch,
        codec,
        settlement(request -> false),
        pool,
        transport.time(),
        executor,
        failures,
        events);
  }

  private void take() {
    Taking taking;
    synchronized (this) {
      if (stopped) {
        return;
      }
      taking = newTaking(prefetch);
      takings.removeIf(Taking::over);
      takings.add(taking);
    }
    taking.begin(transport);
  }

  private Taking newTaking(int count) {
    return new Taking(
        new SubscriptionRequest(spec.queue(), spec.topology(), count),
        pool,
        watch,
        held,
        unacknowledged,
        transport.time(),
        pipeline,
        this::mustWait,
        full -> executor.execute(() -> takeLess(full)));
  }

  private void mustWait(StoreException cause) {
    if (storeWait != null) {
      storeWait.begin(cause);
    }
  }

  /** Its messages are so large that as many do not fit the heap. */
  private void takeLess(Taking full) {
    int before = currentPrefetch();
    if (before == 1) {
      return;
    }
    try {
      int fitting = held.fitting();
      if (!full.end()) {
        return;
      }
      int now = lowerPrefetch(fitting);
      log.warn(
          "queue '{}': {} messages do not fit the heap with what handlers have in hand; it goes on"
              + " with a prefetch of {}: give the process a larger heap, or state a lower prefetch",
          spec.queue(),
          before,
          now);
    } catch (Throwable e) {
      // Whatever it is: a consumer that is not tried again never comes back.
      log.warn("queue '{}' takes fewer messages from now on, but not cleanly", spec.queue(), e);
      lowerPrefetch(1);
    }
    // What is still being handled fills the heap, too.
    held.whenRoom(() -> executor.execute(() -> takeAgain(Backoff.PATIENT)));
  }

  private synchronized int lowerPrefetch(int fitting) {
    prefetch = Math.min(prefetch, fitting);
    return prefetch;
  }

  private void takeAgain(Backoff backoff) {
    try {
      take();
    } catch (Throwable e) {
      // Whatever it is: a consumer that is not tried again never comes back.
      log.warn("queue '{}' cannot be subscribed to again yet", spec.queue(), e);
      transport
          .time()
          .schedule(backoff.pause(), () -> executor.execute(() -> takeAgain(backoff.longer())));
    }
  }

  private Settlement settlement(Predicate<Received> answered) {
    return new Settlement(
        spec.queue(),
        spec.consumed().deadKey(),
        spec.topology().deadLetters(spec.queue()),
        spec.retry(),
        publisher,
        replies,
        transport.time(),
        defects,
        failures,
        events,
        answered);
  }

  private void reportLong(Delivery delivery) {
    log.warn(
        "queue '{}': message {} came {} minutes ago and is not settled yet; RabbitMQ takes a delivery"
            + " back after 30 minutes by default, and all others of the consumer with it: make the"
            + " handler shorter, lower the prefetch, or raise the broker's consumer_timeout",
        spec.queue(),
        delivery.properties().messageId(),
        DeliveryWatch.PATIENCE.toMinutes());
  }

  /** What it knows of itself beside its subscription, which the transport knows. */
  public List<Health.Part> health() {
    return new ConsumerHealth(spec.queue())
        .duplicates(duplicates, storeWait)
        .handling(handling(), pool.waiting())
        .prefetch(currentPrefetch(), spec.prefetch())
        .parts();
  }

  private synchronized long handling() {
    return takings.stream().mapToLong(Taking::handling).sum();
  }

  private synchronized int currentPrefetch() {
    return prefetch;
  }

  /**
   * Takes no further delivery; those that no handler has begun go back to the queue at the end,
   * except for those of a batch that is not full, which is handled.
   */
  public void stop() {
    if (storeWait != null) {
      storeWait.stop();
    }
    lastTakings().forEach(Taking::stop);
    pipeline.stop();
    pool.close();
  }

  private synchronized List<Taking> lastTakings() {
    stopped = true;
    return List.copyOf(takings);
  }

  /** Waits for the handlers that run and for their settlements, and ends the subscription. */
  public void close(Duration deadline) {
    long end = System.nanoTime() + deadline.toNanos();
    for (Taking taking : lastTakings()) {
      taking.close(Lifetime.left(end));
    }
    if (duplicates != null) {
      duplicates.close();
    }
  }
}
