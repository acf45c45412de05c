package io.warren.internal.consume;

import io.warren.Health;
import io.warren.Receipt;
import io.warren.internal.transport.DeliveryListener;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A transport whose sends are answered by the test, one by one or all alike. Thread-safe. */
public final class HeldTransport implements Transport {
  /** One send. */
  public record Sent(Instant time, OutgoingMessage message, CompletableFuture<Receipt> receipt) {
    public void confirm() {
      receipt.complete(new Receipt(message.id()));
    }
  }

  private final TimeSource time;

  // Guarded by this.
  private final List<Sent> sent = new ArrayList<>();
  private Answer answer = send -> {};

  /** What happens to a send at once. */
  public interface Answer {
    void to(Sent sent);
  }

  public HeldTransport(TimeSource time) {
    this.time = time;
  }

  public synchronized void answer(Answer answer) {
    this.answer = answer;
  }

  /** All sends so far, in order. */
  public synchronized List<Sent> sent() {
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
  public void declareAgain(Topology topology) {}

  @Override
  public void produce(Topology topology) {}

  @Override
  public FoundTopology find(Topology wanted) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Publisher settlements() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Publisher log() {
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
  public CompletableFuture<@Nullable Void> connected() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public String system() {
    return "held";
  }

  @Override
  public Health health() {
    return new Health(List.of());
  }

  @Override
  public void finish(Duration deadline) {}

  @Override
  public void close(Duration deadline) {}
}
