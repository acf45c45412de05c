package io.warren.internal.pipeline;

import io.warren.StoreException;
import io.warren.topology.DurationWords;
import io.warren.transport.Delivery;
import io.warren.transport.Subscription;
import io.warren.transport.SubscriptionRequest;
import io.warren.transport.Transport;
import java.time.Duration;
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
  private final Consumer<StoreException> mustWait;
  private final InProgress inProgress = new InProgress();

  // Guarded by this.
  private @Nullable Subscription subscription;
  private boolean stopped;

  /** Whether it is over as soon as nothing is in progress any more. */
  private volatile boolean handedBack;

  /**
   * @param pipelines makes one that tells what was settled
   * @param mustWait told once, when nothing can be handled any more because of the store
   */
  Taking(
      SubscriptionRequest request,
      HandlerPool pool,
      DeliveryWatch watch,
      Function<Consumer<Delivery>, Pipeline> pipelines,
      Consumer<StoreException> mustWait) {
    this.request = request;
    this.pool = pool;
    this.watch = watch;
    this.pipeline = pipelines.apply(this::settled);
    this.mustWait = mustWait;
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
    pool.submit(delivery, this);
  }

  @Override
  public void handle(Delivery delivery) {
    if (!inProgress.begin()) {
      return;
    }
    try {
      pipeline.handle(delivery);
    } catch (StoreException e) {
      handBack(delivery, e);
    } catch (Throwable e) {
      // Not the handler's: those end in a result. The queue's delivery limit ends the loop.
      log.error(
          "queue '{}': a delivery goes back because of a defect in Warren", request.queue(), e);
      delivery.requeue();
      settled(delivery);
    }
  }

  @Override
  public void lost(Delivery delivery) {
    watch.settled(delivery);
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
      watch.settled(waiting);
      waiting.requeue();
    }
    return true;
  }

  private void settled(Delivery delivery) {
    watch.settled(delivery);
    if (inProgress.end() == 0 && handedBack) {
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
