package io.warren.faults;

import io.warren.Health;
import io.warren.Receipt;
import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.DeliveryListener;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.QueueReader;
import io.warren.internal.transport.Requester;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a process that crashes sees of its broker: after the crash, nothing more. */
final class CrashingTransport implements Transport {
  private final Transport broker;
  private final CrashPoint point;

  CrashingTransport(Transport broker, CrashPoint point) {
    this.broker = broker;
    this.point = point;
  }

  @Override
  public void produce(Topology topology) {
    broker.produce(topology);
  }

  @Override
  public void declare(Topology topology) {
    broker.declare(topology);
  }

  @Override
  public void declareAgain(Topology topology) {
    broker.declareAgain(topology);
  }

  @Override
  public FoundTopology find(Topology wanted) {
    return broker.find(wanted);
  }

  @Override
  public Publisher sends() {
    return message -> publish(broker.sends(), "send", message);
  }

  @Override
  public Publisher settlements() {
    return message -> publish(broker.settlements(), "consequence", message);
  }

  @Override
  public Publisher replies() {
    return message -> publish(broker.replies(), "consequence", message);
  }

  @Override
  public Publisher log() {
    return broker.log();
  }

  private CompletableFuture<Receipt> publish(
      Publisher publisher, String what, OutgoingMessage message) {
    CompletableFuture<Receipt> confirmed = new CompletableFuture<>();
    if (point.passed(what + " begun")) {
      publisher
          .publish(message)
          .whenComplete(
              (receipt, failure) -> {
                if (!point.passed(what + " confirmed by the broker")) {
                  return;
                }
                if (failure == null) {
                  confirmed.complete(receipt);
                } else {
                  confirmed.completeExceptionally(failure);
                }
              });
    }
    return confirmed;
  }

  @Override
  public Subscription subscribe(SubscriptionRequest request, DeliveryListener listener) {
    return broker.subscribe(
        request,
        delivery -> {
          if (point.passed("delivery")) {
            listener.delivered(new CrashingDelivery(delivery));
          }
        });
  }

  @Override
  public Requester requests() {
    return broker.requests();
  }

  @Override
  public QueueReader read(String queue) {
    return broker.read(queue);
  }

  @Override
  public CompletableFuture<@Nullable Void> connected() {
    return broker.connected();
  }

  @Override
  public String system() {
    return broker.system();
  }

  @Override
  public Health health() {
    return broker.health();
  }

  @Override
  public TimeSource time() {
    return broker.time();
  }

  @Override
  public void finish(Duration deadline) {
    broker.finish(deadline);
  }

  @Override
  public void close(Duration deadline) {
    broker.close(deadline);
  }

  private final class CrashingDelivery implements Delivery {
    private final Delivery delivery;

    CrashingDelivery(Delivery delivery) {
      this.delivery = delivery;
    }

    @Override
    public boolean open() {
      return delivery.open();
    }

    private void settle(String what, Runnable settlement) {
      if (point.passed(what + " begun")) {
        settlement.run();
        point.passed(what);
      }
    }

    @Override
    public void ack() {
      settle("acknowledgement", delivery::ack);
    }

    @Override
    public void requeue() {
      settle("return", delivery::requeue);
    }

    @Override
    public void deadLetter() {
      settle("dead-lettering", delivery::deadLetter);
    }

    @Override
    public boolean redelivered() {
      return delivery.redelivered();
    }

    @Override
    public String exchange() {
      return delivery.exchange();
    }

    @Override
    public String routingKey() {
      return delivery.routingKey();
    }

    @Override
    public MessageProperties properties() {
      return delivery.properties();
    }

    @Override
    public byte[] body() {
      point.passed("body read");
      return delivery.body();
    }
  }
}
