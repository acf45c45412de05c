package io.warren.internal.rabbit;

import io.warren.ClosedException;
import io.warren.Declare;
import io.warren.Health;
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.consume.RabbitReader;
import io.warren.internal.rabbit.consume.RabbitSubscription;
import io.warren.internal.rabbit.consume.Settler;
import io.warren.internal.rabbit.declare.Declarations;
import io.warren.internal.rabbit.declare.KnownExchanges;
import io.warren.internal.rabbit.declare.ManagementApi;
import io.warren.internal.rabbit.declare.ManagementReader;
import io.warren.internal.rabbit.declare.PassiveFinder;
import io.warren.internal.rabbit.publish.Completions;
import io.warren.internal.rabbit.publish.ConfirmedPublisher;
import io.warren.internal.rabbit.publish.Ladder;
import io.warren.internal.rabbit.publish.RabbitSends;
import io.warren.internal.rabbit.publish.Window;
import io.warren.internal.rabbit.reply.DirectReplies;
import io.warren.internal.rabbit.reply.RabbitReplies;
import io.warren.internal.rabbit.request.RabbitRequester;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * RabbitMQ: one connection to publish on and one to consume from, so that a broker that holds up
 * its publishers goes on to take acknowledgements; and, where requests are answered by direct
 * reply-to, those of {@link DirectReplies}.
 *
 * @see <a href="https://www.rabbitmq.com/docs/connections">RabbitMQ: connections</a>
 */
public final class RabbitTransport implements Transport {
  private static final Duration LONGEST_TICK = Duration.ofMillis(250);
  private static final int TICKS_PER_TIMEOUT = 20;

  private final SystemTime time = new SystemTime();
  private final Endpoint endpoint;
  private final ManagedConnection publishing;
  private final ManagedConnection consuming;
  private final Settler settler = new Settler();
  private final Declare mode;
  private final KnownExchanges known;
  private final Declarations declarations;
  private final @Nullable ManagementReader management;
  private final ConfirmedPublisher sends;
  private final ConfirmedPublisher delayedSends;
  private final Publisher allSends;
  private final ConfirmedPublisher settlements;
  private final ConfirmedPublisher log;
  private final RabbitReplies replies;
  private final RabbitRequester requests;
  private final ConnectionWaits waits;
  private final List<RabbitSubscription> subscriptions = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicBoolean disconnected = new AtomicBoolean();

  /**
   * Connects to nothing yet.
   *
   * @param executor completes futures; a callback may block it, so it has many threads
   * @throws IllegalArgumentException for addresses that are none
   */
  public RabbitTransport(RabbitOptions options, Executor executor) {
    endpoint = Endpoint.of(options);
    mode = options.declare();
    known = new KnownExchanges(mode);
    publishing = new ManagedConnection(endpoint, "publishing");
    consuming = new ManagedConnection(endpoint, "consuming");
    declarations = new Declarations(publishing, known, mode);
    String api = options.management();
    management =
        api == null ? null : new ManagementReader(new ManagementApi(api), endpoint.virtualHost());
    publishing.register(connection -> known.forget());
    publishing.register(declarations);
    sends = publisher("sends", options, executor);
    delayedSends =
        publisher(
            "delayed sends", options, new Ladder(publishing, declarations, options), executor);
    settlements = publisher("settlements", options, executor);
    log = publisher("log", options, executor).quiet();
    replies = new RabbitReplies(options, endpoint, publishing, consuming, executor);
    allSends = new RabbitSends(sends, delayedSends, replies);
    requests = new RabbitRequester(options, publishing, known, executor);
    waits = new ConnectionWaits(publishing, options.publishTimeout(), executor);
    Duration tick = options.publishTimeout().dividedBy(TICKS_PER_TIMEOUT);
    time.every(tick.compareTo(LONGEST_TICK) < 0 ? tick : LONGEST_TICK, this::expire);
  }

  private ConfirmedPublisher publisher(String name, RabbitOptions options, Executor executor) {
    return publisher(name, options, null, executor);
  }

  private ConfirmedPublisher publisher(
      String name, RabbitOptions options, @Nullable Ladder ladder, Executor executor) {
    return new ConfirmedPublisher(
        name, publishing, known, new Window(options, new Completions(executor)), options, ladder);
  }

  private void expire() {
    sends.expire();
    delayedSends.expire();
    settlements.expire();
    log.expire();
    replies.expire();
    waits.look();
  }

  @Override
  public void declare(Topology topology) {
    // What was declared before needs no connection, which would say so.
    if (closed.get()) {
      throw new ClosedException("Warren is closed");
    }
    declarations.declare(topology);
  }

  @Override
  public void declareAgain(Topology topology) {
    declarations.declareAgain(topology.shared());
  }

  @Override
  public void produce(Topology topology) {
    if (closed.get()) {
      throw new ClosedException("Warren is closed");
    }
    known.want(topology);
  }

  @Override
  public FoundTopology find(Topology wanted) {
    // Exclusive queues belong to the connection that consumes.
    return management == null ? PassiveFinder.find(consuming.open(), wanted) : management.find();
  }

  @Override
  public Publisher sends() {
    return allSends;
  }

  @Override
  public Publisher settlements() {
    return settlements;
  }

  @Override
  public Publisher replies() {
    return replies;
  }

  @Override
  public Publisher log() {
    return log;
  }

  @Override
  public Requester requests() {
    return requests;
  }

  @Override
  public Subscription subscribe(SubscriptionRequest request, DeliveryListener listener) {
    known.consume(request.topology());
    RabbitSubscription subscription =
        new RabbitSubscription(request, listener, consuming, settler, mode);
    subscription.begin();
    subscriptions.removeIf(RabbitSubscription::stopped);
    subscriptions.add(subscription);
    return subscription;
  }

  @Override
  public QueueReader read(String queue) {
    return RabbitReader.open(consuming.open(), queue);
  }

  @Override
  public TimeSource time() {
    return time;
  }

  @Override
  public CompletableFuture<@Nullable Void> connected() {
    return waits.connected();
  }

  /** By the name that its cluster has, or where it was given none, the node. */
  @Override
  public String system() {
    Object cluster = publishing.open().getServerProperties().get("cluster_name");
    return "virtual host '"
        + endpoint.virtualHost()
        + "' of RabbitMQ '"
        + (cluster == null ? endpoint : cluster)
        + "'";
  }

  @Override
  public Health health() {
    List<Health.Part> parts = new ArrayList<>();
    String blockedBy = sends.blockedBy();
    parts.add(
        blockedBy == null
            ? publishing.health()
            : new Health.Part(
                "connection publishing", false, "the broker has blocked it: " + blockedBy));
    parts.add(consuming.health());
    parts.add(sends.health());
    parts.add(delayedSends.health());
    parts.add(settlements.health());
    parts.addAll(replies.health());
    subscriptions.stream()
        .filter(subscription -> !subscription.stopped())
        .map(RabbitSubscription::health)
        .forEach(parts::add);
    return new Health(parts);
  }

  @Override
  public void finish(Duration deadline) {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    long end = System.nanoTime() + deadline.toNanos();
    settlements.close(end);
    replies.close(end);
    sends.close(end);
    delayedSends.close(end);
    requests.close();
    settler.close();
  }

  @Override
  public void close(Duration deadline) {
    if (!disconnected.compareAndSet(false, true)) {
      return;
    }
    finish(deadline);
    log.close(System.nanoTime());
    consuming.close();
    publishing.close();
    waits.close();
    replies.disconnect();
    time.close();
  }
}
