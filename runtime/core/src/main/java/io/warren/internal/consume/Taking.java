package io.warren.internal.consume;

import io.warren.StoreException;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Defects;
import io.warren.internal.work.HandlerPool;
import io.warren.internal.work.InProgress;
import io.warren.topology.DurationWords;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription of a consumer, until all that came on it is settled. A consumer that must wait
 * ends it and begins another one later. Thread-safe.
 */
final class Taking implements HandlerPool.Source {
  private static final Logger log = LoggerFactory.getLogger(Taking.class);

  private final SubscriptionRequest request;
  private final HandlerPool pool;
  private final DeliveryWatch watch;
  private final Pipeline pipeline;
  private final HeldBytes.Share held;
  private final Consumer<StoreException> mustWait;
  private final Runnable mustTakeLess;
  private final AtomicBoolean full = new AtomicBoolean();
  private final Defects defects;
  private final InProgress inProgress = new InProgress();

  // Guarded by this.
  private @Nullable Subscription subscription;
  private boolean stopped;

  /** Whether it is over as soon as nothing is in progress any more. */
  private volatile boolean handedBack;

  /**
   * @param pipelines makes one that tells what was settled
   * @param held counts what is taken
   * @param mustWait told once, when nothing can be handled any more because of the store
   * @param mustTakeLess told once, when there is more here than fits the heap, on the thread that
   *     brings deliveries
   */
  Taking(
      SubscriptionRequest request,
      HandlerPool pool,
      DeliveryWatch watch,
      HeldBytes.Share held,
      TimeSource time,
      Function<Consumer<Delivery>, Pipeline> pipelines,
      Consumer<StoreException> mustWait,
      Runnable mustTakeLess) {
    this.request = request;
    this.held = held;
    this.mustTakeLess = mustTakeLess;
    this.pool = pool;
    this.watch = watch;
    this.pipeline = pipelines.apply(this::settled);
    this.mustWait = mustWait;
    // By the pool: beside others only where its deliveries are, too.
    this.defects =
        new Defects(
            request.queue(), (pause, step) -> time.schedule(pause, () -> pool.submit(step)));
  }

  /**
   * Subscribes, unless it was stopped before.
   *
   * @throws io.warren.TopologyException when the broker's topology differs
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  synchronized void begin(Transport transport) {
    if (stopped) {
      return;
    }
    // Under the lock: what comes meanwhile and must go back waits for the subscription to stop.
    try {
      subscription = transport.subscribe(request, this::arrived);
    } catch (Throwable e) {
      stopped = true;
      handedBack = true;
      throw e;
    }
  }

  private void arrived(Delivery delivery) {
    watch.arrived(delivery);
    boolean tooMuch = held.take(delivery.body().length);
    pool.submit(delivery, this);
    if (tooMuch && full.compareAndSet(false, true)) {
      try {
        mustTakeLess.run();
      } catch (Throwable e) {
        // The channel is given up for it, and another one is just as full.
        full.set(false);
        throw e;
      }
    }
  }

  /**
   * Takes no more, and hands back what no handler has begun; false where that was done before. Not
   * on the thread that brings deliveries.
   */
  boolean end() {
    boolean first = handBackWaiting();
    if (first && inProgress.none()) {
      closeSubscription();
    }
    return first;
  }

  @Override
  public void handle(Delivery delivery) {
    if (inProgress.begin()) {
      defects.run(() -> tryToHandle(delivery), defect -> giveUp(delivery, defect));
    }
  }

  private void tryToHandle(Delivery delivery) {
    try {
      pipeline.handle(delivery);
    } catch (StoreException e) {
      handBack(delivery, e);
    }
  }

  /** Not for what the handler throws: that ends in a result. */
  private void giveUp(Delivery delivery, Throwable defect) {
    defects.run(
        () -> pipeline.giveUp(delivery, defect),
        again -> {
          delivery.deadLetter();
          settled(delivery);
        });
  }

  @Override
  public void lost(Delivery delivery) {
    gone(delivery);
  }

  /** Whether it was still here. */
  private boolean gone(Delivery delivery) {
    boolean first = watch.settled(delivery);
    if (first) {
      held.giveBack(delivery.body().length);
    }
    return first;
  }

  /** Takes no more before it goes back: it would come again at once. */
  private void handBack(Delivery delivery, StoreException cause) {
    boolean first = handBackWaiting();
    delivery.requeue();
    settled(delivery);
    if (first) {
      mustWait.accept(cause);
    }
  }

  /** Takes no more, and hands back what no handler has begun; false where that was done before. */
  private synchronized boolean handBackWaiting() {
    if (stopped || subscription == null) {
      return false;
    }
    stopped = true;
    handedBack = true;
    subscription.stop();
    for (Delivery waiting : pool.withdraw()) {
      gone(waiting);
      waiting.requeue();
    }
    return true;
  }

  private void settled(Delivery delivery) {
    // Once: a step that failed half-way is run again.
    if (gone(delivery) && inProgress.end() == 0 && handedBack) {
      closeSubscription();
    }
  }

  private synchronized void closeSubscription() {
    if (subscription != null) {
      subscription.close();
    }
  }

  /** Takes no further delivery; those that no handler has begun go back to the queue at the end. */
  synchronized void stop() {
    stopped = true;
    if (subscription != null) {
      subscription.stop();
    }
    pipeline.stop();
  }

  /** Whether all that came on it was handed back or is settled. */
  boolean over() {
    return handedBack && inProgress.none();
  }

  /** Waits for the handlers that run and for their settlements, and ends the subscription. */
  void close(Duration deadline) {
    int left = inProgress.awaitNone(deadline);
    if (left > 0) {
      log.warn(
          "queue '{}': {} messages are still being handled after {}; they go back to the queue and"
              + " will be handled again",
          request.queue(),
          left,
          DurationWords.of(deadline));
    }
    closeSubscription();
  }
}
