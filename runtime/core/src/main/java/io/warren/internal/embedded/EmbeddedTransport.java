package io.warren.internal.embedded;

import io.warren.ClosedException;
import io.warren.Health;
import io.warren.TopologyException;
import io.warren.WarrenException;
import io.warren.internal.embedded.broker.Channel;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.transport.DeliveryListener;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.internal.transport.Publisher;
import io.warren.internal.transport.QueueReader;
import io.warren.internal.transport.Requester;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.TimeSource;
import io.warren.internal.transport.Transport;
import io.warren.internal.wire.SendLog;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A connection to an {@link EmbeddedBroker}. Exclusive queues belong to it. Thread-safe. */
public final class EmbeddedTransport implements Transport {
  private final EmbeddedBroker broker;
  private final Channel sends;
  private final Channel settlements;
  private final Publisher sender;
  private final Publisher settler;
  private final Channel logs;
  private final Publisher logger;
  private final EmbeddedRequester requester;

  /** Why nothing can be published to an exchange that somebody wants otherwise. */
  private final Map<String, TopologyException> refused = new ConcurrentHashMap<>();

  private final Set<EmbeddedSubscription> subscriptions = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Connects to a broker. */
  public EmbeddedTransport(EmbeddedBroker broker) {
    this.broker = Objects.requireNonNull(broker, "broker");
    sends = new Channel(broker);
    settlements = new Channel(broker);
    logs = new Channel(broker, false);
    sender = publisher(sends, SendLog::failed);
    settler = publisher(settlements, SendLog::failed);
    logger = publisher(logs, (message, failure) -> {});
    requester = new EmbeddedRequester(broker, sends, broker.executor(), refused);
  }

  private Publisher publisher(
      Channel channel, BiConsumer<OutgoingMessage, WarrenException> failures) {
    return new EmbeddedPublisher(channel, broker.executor(), this::declare, refused, failures);
  }

  /** What users sent so far, requests included and also what the broker refused, in order. */
  public List<IncomingMessage> sent() {
    return List.copyOf(sends.published());
  }

  @Override
  public void declare(Topology topology) {
    checkOpen();
    broker.declare(topology, this);
  }

  @Override
  public void declareAgain(Topology topology) {
    declare(topology.shared());
  }

  /** At once, as there is nothing to wait for; what is wrong with it is said by the publishes. */
  @Override
  public void produce(Topology topology) {
    try {
      declare(topology);
    } catch (TopologyException e) {
      topology.exchanges().forEach(exchange -> refused.put(exchange.name(), e));
    }
  }

  @Override
  public FoundTopology find(Topology wanted) {
    checkOpen();
    return broker.found();
  }

  @Override
  public Publisher sends() {
    return sender;
  }

  @Override
  public Publisher settlements() {
    return settler;
  }

  @Override
  public Publisher replies() {
    return settler;
  }

  @Override
  public Publisher log() {
    return logger;
  }

  @Override
  public Requester requests() {
    return requester;
  }

  @Override
  public Subscription subscribe(SubscriptionRequest request, DeliveryListener listener) {
    declare(request.topology());
    EmbeddedSubscription subscription =
        new EmbeddedSubscription(
            broker, broker.consume(request.queue(), request.prefetch(), listener, this));
    subscriptions.add(subscription);
    if (closed) {
      // It came after close() had looked.
      subscription.close();
    }
    checkOpen();
    return subscription;
  }

  @Override
  public QueueReader read(String queue) {
    checkOpen();
    return broker.read(queue, this);
  }

  @Override
  public TimeSource time() {
    return broker.time();
  }

  @Override
  public CompletableFuture<@Nullable Void> connected() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public String system() {
    return "the embedded broker";
  }

  @Override
  public Health health() {
    String detail = closed ? "closed" : "in this JVM";
    return new Health(List.of(new Health.Part("embedded broker", !closed, detail)));
  }

  /** At once: the embedded broker has confirmed everything by the time it has it. */
  @Override
  public void finish(Duration deadline) {
    if (closed) {
      return;
    }
    closed = true;
    subscriptions.forEach(EmbeddedSubscription::close);
    sends.close();
    settlements.close();
    requester.close();
  }

  @Override
  public void close(Duration deadline) {
    finish(deadline);
    logs.close();
    broker.disconnected(this);
  }

  private void checkOpen() {
    if (closed) {
      throw new ClosedException("nothing can be declared or consumed after Warren was closed");
    }
  }
}
