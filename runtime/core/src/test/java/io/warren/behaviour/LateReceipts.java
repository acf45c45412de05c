package io.warren.behaviour;

import io.warren.Health;
import io.warren.Receipt;
import io.warren.internal.transport.DeliveryListener;
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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A transport on which no receipt completes before the test says so: as if the broker were slow to
 * confirm, or the process died first.
 */
final class LateReceipts implements Transport {
  private final Transport transport;
  private final Executor executor;
  private final AtomicInteger sends = new AtomicInteger();
  private final AtomicInteger settlements = new AtomicInteger();
  private final CompletableFuture<Void> released = new CompletableFuture<>();

  LateReceipts(Transport transport, Executor executor) {
    this.transport = transport;
    this.executor = executor;
  }

  /** How many messages of users are on the broker. */
  int sent() {
    return sends.get();
  }

  /** How many copies and replies are on the broker. */
  int settled() {
    return settlements.get();
  }

  /** Lets all receipts complete. */
  void release() {
    released.complete(null);
  }

  @Override
  public Publisher sends() {
    return late(transport.sends(), sends);
  }

  @Override
  public Publisher settlements() {
    return late(transport.settlements(), settlements);
  }

  @Override
  public Publisher log() {
    return transport.log();
  }

  @Override
  public Publisher replies() {
    return late(transport.replies(), settlements);
  }

  private Publisher late(Publisher publisher, AtomicInteger confirmed) {
    return message -> {
      CompletableFuture<Receipt> receipt = publisher.publish(message);
      return receipt
          .whenComplete((done, failure) -> confirmed.incrementAndGet())
          .thenCombineAsync(released, (done, nothing) -> done, executor);
    };
  }

  @Override
  public void produce(Topology topology) {
    transport.produce(topology);
  }

  @Override
  public void declare(Topology topology) {
    transport.declare(topology);
  }

  @Override
  public void declareAgain(Topology topology) {
    transport.declareAgain(topology);
  }

  @Override
  public FoundTopology find(Topology wanted) {
    return transport.find(wanted);
  }

  @Override
  public Requester requests() {
    return transport.requests();
  }

  @Override
  public Subscription subscribe(SubscriptionRequest request, DeliveryListener listener) {
    return transport.subscribe(request, listener);
  }

  @Override
  public QueueReader read(String queue) {
    return transport.read(queue);
  }

  @Override
  public TimeSource time() {
    return transport.time();
  }

  @Override
  public CompletableFuture<@Nullable Void> connected() {
    return transport.connected();
  }

  @Override
  public String system() {
    return transport.system();
  }

  @Override
  public Health health() {
    return transport.health();
  }

  @Override
  public void finish(Duration deadline) {
    transport.finish(deadline);
  }

  @Override
  public void close(Duration deadline) {
    transport.close(deadline);
  }
}
