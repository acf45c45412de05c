package io.warren.internal.pipeline;

import io.warren.Health;
import io.warren.codec.Codec;
import io.warren.generated.ConsumerSpec;
import io.warren.store.Store;
import io.warren.transport.Delivery;
import io.warren.transport.SubscriptionRequest;
import io.warren.transport.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
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
  private final DeliveryWatch watch;
  private final HandlerPool pool;
  private final Function<Settlement, Pipeline> pipelines;
  private final @Nullable Dedup dedup;
  private final @Nullable StoreWait storeWait;

  // Guarded by this.
  private final List<Taking> takings = new ArrayList<>();
  private boolean stopped;

  /**
   * Declares the consumer's topology and subscribes.
   *
   * @param store is there where the consumer drops duplicates
   * @throws io.warren.TopologyException when the broker's topology differs
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  public RunningConsumer(
      Transport transport,
      @Nullable Store store,
      Codec codec,
      Executor executor,
      ConsumerSpec spec) {
    this.transport = transport;
    this.spec = spec;
    publisher = new SafePublisher(transport.settlements(), transport.time(), executor);
    watch = new DeliveryWatch(transport.time(), this::reportLong);
    pool = new HandlerPool(spec.queue(), executor, spec.concurrency());
    Duration interval = spec.dedup();
    if (interval == null || store == null) {
      dedup = null;
      storeWait = null;
    } else {
      dedup =
          new Dedup(
              spec.queue(),
              interval,
              spec.topology().deliveryLimitOf(spec.queue()),
              store.dedup(),
              transport.time(),
              executor);
      storeWait = new StoreWait(spec.queue(), store, dedup, transport.time(), executor, this::take);
    }
    pipelines = pipelines(codec, executor);
    take();
  }

  private Function<Settlement, Pipeline> pipelines(Codec codec, Executor executor) {
    ConsumerSpec.Batch<?> batch = spec.batch();
    if (batch != null) {
      return settlement -> batchPipeline(batch, codec, settlement, executor);
    }
    Routes routes = new Routes(spec, codec);
    return settlement ->
        new DeliveryPipeline(routes, dedup, settlement, watch, transport.time(), executor);
  }

  private <T> Pipeline batchPipeline(
      ConsumerSpec.Batch<T> batch, Codec codec, Settlement settlement, Executor executor) {
    return new BatchPipeline<>(batch, codec, settlement, pool, watch, transport.time(), executor);
  }

  private void take() {
    Taking taking =
        new Taking(
            new SubscriptionRequest(spec.queue(), spec.topology(), spec.prefetch()),
            pool,
            watch,
            settled -> pipelines.apply(settlement(settled)),
            cause -> {
              if (storeWait != null) {
                storeWait.begin(cause);
              }
            });
    synchronized (this) {
      if (stopped) {
        return;
      }
      takings.removeIf(Taking::over);
      takings.add(taking);
    }
    taking.begin(transport);
  }

  private Settlement settlement(Consumer<Delivery> settled) {
    return new Settlement(
        spec.queue(),
        spec.topology().deadKeyOf(spec.queue()),
        spec.retry(),
        publisher,
        transport.time(),
        settled);
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
    if (dedup == null || storeWait == null) {
      return List.of();
    }
    String name = "dedup " + spec.queue();
    String waiting = storeWait.waiting();
    return List.of(
        waiting == null
            ? new Health.Part(name, true, dedup.told())
            : new Health.Part(name, false, waiting));
  }

  /**
   * Takes no further delivery; those that no handler has begun go back to the queue at the end,
   * except for those of a lot that is not full, which is handled.
   */
  public void stop() {
    if (storeWait != null) {
      storeWait.stop();
    }
    lastTakings().forEach(Taking::stop);
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
      taking.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    if (dedup != null) {
      dedup.close();
    }
  }
}
