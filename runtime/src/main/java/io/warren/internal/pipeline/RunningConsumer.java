package io.warren.internal.pipeline;

import io.warren.codec.Codec;
import io.warren.generated.ConsumerSpec;
import io.warren.transport.Delivery;
import io.warren.transport.Subscription;
import io.warren.transport.SubscriptionRequest;
import io.warren.transport.Transport;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A consumer from its subscription to its end. Thread-safe. */
public final class RunningConsumer {
  private static final Logger log = LoggerFactory.getLogger(RunningConsumer.class);

  private final ConsumerSpec spec;
  private final InProgress inProgress = new InProgress();
  private final DeliveryWatch watch;
  private final HandlerPool pool;
  private final Subscription subscription;

  /**
   * Declares the consumer's topology and subscribes.
   *
   * @throws io.warren.TopologyException when the broker's topology differs
   * @throws io.warren.ConnectionException when the broker cannot be reached
   */
  public RunningConsumer(Transport transport, Codec codec, Executor executor, ConsumerSpec spec) {
    this.spec = spec;
    watch = new DeliveryWatch(transport.time(), this::reportLong);
    DeliveryPipeline pipeline =
        new DeliveryPipeline(
            new Routes(spec, codec),
            new Settlement(
                spec.queue(),
                spec.retry(),
                new SafePublisher(transport.settlements(), transport.time(), executor),
                transport.time(),
                this::settled),
            transport.time(),
            executor);
    pool =
        new HandlerPool(
            executor, spec.concurrency(), delivery -> handle(pipeline, delivery), watch::settled);
    subscription =
        transport.subscribe(
            new SubscriptionRequest(spec.queue(), spec.topology(), spec.prefetch()), this::arrived);
  }

  private void arrived(Delivery delivery) {
    watch.arrived(delivery);
    pool.submit(delivery);
  }

  private void settled(Delivery delivery) {
    watch.settled(delivery);
    inProgress.end();
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

  private void handle(DeliveryPipeline pipeline, Delivery delivery) {
    if (!inProgress.begin()) {
      return;
    }
    // What the last message's handler left of an interrupt is none of this one's.
    Thread.interrupted();
    try {
      pipeline.handle(delivery);
    } catch (Throwable e) {
      // Not the handler's: those end in a result. The queue's delivery limit ends the loop.
      log.error("queue '{}': a delivery goes back because of a defect in Warren", spec.queue(), e);
      delivery.requeue();
      settled(delivery);
    }
  }

  /** Takes no further delivery; those that no handler has begun go back to the queue at the end. */
  public void stop() {
    subscription.stop();
    pool.close();
  }

  /** Waits for the handlers that run and for their settlements, and ends the subscription. */
  public void close(Duration deadline) {
    int left = inProgress.awaitNone(deadline);
    if (left > 0) {
      log.warn(
          "queue '{}': {} messages are still being handled after {}; they go back to the queue and"
              + " will be handled again",
          spec.queue(),
          left,
          deadline);
    }
    subscription.close();
  }
}
