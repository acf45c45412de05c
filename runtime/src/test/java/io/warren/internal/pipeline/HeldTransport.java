package io.warren.internal.pipeline;

import io.warren.Health;
import io.warren.Receipt;
import io.warren.topology.FoundTopology;
import io.warren.topology.Topology;
import io.warren.transport.DeliveryListener;
import io.warren.transport.OutgoingMessage;
import io.warren.transport.Publisher;
import io.warren.transport.QueueReader;
import io.warren.transport.Requester;
import io.warren.transport.Subscription;
import io.warren.transport.SubscriptionRequest;
import io.warren.transport.TimeSource;
import io.warren.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A transport whose sends are answered by the test, one by one or all alike. Thread-safe. */
final class HeldTransport implements Transport {
  /** One send. */
  record Sent(Instant time, OutgoingMessage message, CompletableFuture<Receipt> receipt) {
    void confirm() {
      receipt.complete(new Receipt(message.id()));
    }
  }

  private final TimeSource time;

  // Guarded by this.
  private final List<Sent> sent = new ArrayList<>();
  private Answer answer = send -> {};

  /** What happens to a send at once. */
  interface Answer {
    void to(Sent sent);
  }

  HeldTransport(TimeSource time) {
    this.time = time;
  }

  synchronized void answer(Answer answer) {
    this.answer = answer;
  }

  /** All sends so far, in order. */
  synchronized List<Sent> sent() {
    return List.copyOf(sent);
  }

  private synchronized CompletableFuture<Receipt> publish(OutgoingMessage message) {
    Sent send = new Sent(time.now(), message, new CompletableFuture<>());
    sent.add(send);
    answer.to(send);
    return send.receipt();
  }

  @Override
  public Publisher sends() {
    return this::publish;
  }

  @Override
  public TimeSource time() {
    return time;
  }

  @Override
  public void declare(Topology topology) {}

  @Override
  public FoundTopology find(Topology wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Publisher settlements() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Publisher replies() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Requester requests() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Subscription subscribe(SubscriptionRequest request, DeliveryListener listener) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QueueReader read(String queue) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Health health() {
    return new Health(List.of());
  }

  @Override
  public void close(Duration deadline) {}
}
