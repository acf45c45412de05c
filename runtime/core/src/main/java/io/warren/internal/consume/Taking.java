package io.warren.internal.consume;

import io.warren.StoreException;
import io.warren.internal.settle.DeliveryWatch;
import io.warren.internal.settle.TakenDelivery;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.DeliveryListener;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One subscription of a consumer, until all that came on it is settled. A consumer that must wait
 * ends it and begins another one later. Thread-safe.
 */
final class Taking implements TakenDelivery.Holder, DeliveryListener {
  private static final Logger log = LoggerFactory.getLogger(Taking.class);

  private final SubscriptionRequest request;
  private final HandlerPool pool;
  private final DeliveryWatch watch;
  private final Pipeline pipeline;
  private final HeldBytes.Share held;
  private final Unacknowledged unacknowledged;
  private final Redeliveries redeliveries;
  private final TimeSource time;
  private final Consumer<StoreException> mustWait;
  private final Consumer<Taking> mustTakeLess;
  private final AtomicBoolean full = new AtomicBoolean();
  private final Defects defects;
  private final InProgress inProgress = new InProgress();

  // Guarded by this.
  private @Nullable Subscription subscription;
  private boolean stopped;

  /** Whether it is over as soon as nothing is in progress any more. */
  private volatile boolean handedBack;

  /**
   * @param held counts what is taken
   * @param unacknowledged what was settled on lost channels
   * @param mustWait told once, when nothing can be handled any more because of the store
   * @param mustTakeLess told once, when there is more here than fits the heap, on the thread that
   *     brings deliveries
   */
  Taking(
      SubscriptionRequest request,
      HandlerPool pool,
      DeliveryWatch watch,
      HeldBytes.Share held,
      Unacknowledged unacknowledged,
      TimeSource time,
      Pipeline pipeline,
      Consumer<StoreException> mustWait,
      Consumer<Taking> mustTakeLess) {
    this.request = request;
    this.time = time;
    this.held = held;
    this.unacknowledged = unacknowledged;
    this.mustTakeLess = mustTakeLess;
    this.pool = pool;
    this.watch = watch;
    this.pipeline = pipeline;
    this.mustWait = mustWait;
    redeliveries = new Redeliveries(request.queue(), unacknowledged, watch, time);
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
      subscription = transport.subscribe(request, this);
    } catch (Throwable e) {
      stopped = true;
      handedBack = true;
      throw e;
    }
  }

  @Override
  public void delivered(Delivery delivery) {
    boolean again = delivery.redelivered();
    if (again && redeliveries.acknowledged(delivery)) {
      return;
    }
    TakenDelivery taken = new TakenDelivery(delivery, time.now(), this);
    watch.arrived(taken);
    boolean tooMuch = held.take(delivery.body().length);
    if (!again || !redeliveries.heldBack(taken, pool::submit)) {
      pool.submit(taken);
    }
    if (tooMuch && full.compareAndSet(false, true)) {
      try {
        mustTakeLess.accept(this);
      } catch (Throwable e) {
        // The channel is given up for it, and another one is just as full.
        full.set(false);
        throw e;
      }
    }
  }

  @Override
  public void unacknowledged(Delivery delivery) {
    boolean known = unacknowledged.add(delivery);
    log.warn(
        "message {} of queue '{}' was settled, but its channel is gone, so it could not be"
            + " acknowledged: RabbitMQ hands it out again, and {}; where neither the broker was"
            + " restarted nor the connection lost, the handler took longer than the broker's delivery"
            + " timeout (consumer_timeout, 30 minutes by default): make it shorter or raise that",
        delivery.properties().messageId(),
        request.queue(),
        known
            ? "it is only acknowledged then if it comes to this process"
            : "as it has no id to know it by, it is handled again then");
  }

  @Override
  public void perhapsUnacknowledged(Delivery delivery) {
    unacknowledged.add(delivery);
  }

  @Override
  public boolean ready() {
    return pool.free();
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
  public void handle(TakenDelivery delivery) {
    if (inProgress.begin()) {
      delivery.begin();
      defects.run(() -> tryToHandle(delivery), defect -> giveUp(delivery, defect));
    }
  }

  private void tryToHandle(TakenDelivery delivery) {
    try {
      pipeline.handle(delivery);
    } catch (StoreException e) {
      handBack(delivery, e);
    }
  }

  /** Not for what the handler throws: that ends in a result. */
  private void giveUp(TakenDelivery delivery, Throwable defect) {
    defects.run(() -> pipeline.giveUp(delivery, defect), again -> delivery.deadLetter());
  }

  @Override
  public void settled(TakenDelivery delivery) {
    if (!watch.settled(delivery)) {
      return;
    }
    held.giveBack(delivery.body().length);
    if (delivery.begun() && inProgress.end() == 0 && handedBack) {
      closeSubscription();
    }
  }

  /** Takes no more before it goes back: it would come again at once. */
  private void handBack(TakenDelivery delivery, StoreException cause) {
    boolean first = handBackWaiting();
    delivery.requeue();
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
    pool.withdraw().forEach(HandlerPool.Waiting::handBack);
    return true;
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
  }

  /** How many messages have begun and are not settled. */
  int handling() {
    return inProgress.count();
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
