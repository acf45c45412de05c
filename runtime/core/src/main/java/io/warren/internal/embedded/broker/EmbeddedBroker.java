package io.warren.internal.embedded.broker;

import io.warren.PublishFailedException;
import io.warren.UnroutableException;
import io.warren.WarrenException;
import io.warren.annotation.ExchangeType;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.transport.DeliveryListener;
import io.warren.internal.transport.IncomingMessage;
import io.warren.internal.transport.RefusedException;
import io.warren.internal.wire.DirectReplyTo;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A broker in memory, as far as Warren's topologies need one. Several {@link EmbeddedTransport}s
 * may share it, as several processes share a broker. Thread-safe.
 */
public final class EmbeddedBroker {
  private final VirtualTime time;
  private final Executor executor;
  private final BrokerLock lock;

  // Guarded by lock.
  private final Map<String, BrokerExchange> exchanges = new HashMap<>();
  private final Map<String, BrokerQueue> queues = new HashMap<>();
  private final Map<String, Consumer<BrokerMessage>> requesters = new HashMap<>();
  private final Router router = new Router(exchanges, queues);
  private final BrokerObjects objects;
  private long requesterNumber;

  /**
   * A broker with nothing in it but the exchanges that every broker has.
   *
   * @param time what its messages wait and expire by
   * @param executor where deliveries are handed over and futures complete; tracked by the same time
   */
  public EmbeddedBroker(VirtualTime time, TrackedExecutor executor) {
    this.time = Objects.requireNonNull(time, "time");
    this.executor = Objects.requireNonNull(executor, "executor");
    lock = new BrokerLock(time);
    objects = new BrokerObjects(exchanges, queues, router, lock);
    for (ExchangeType type : ExchangeType.values()) {
      String name = "amq." + type.name().toLowerCase(Locale.ROOT);
      exchanges.put(name, new BrokerExchange(Exchange.of(name, type)));
    }
  }

  /**
   * What waits in a queue, next one first; what a consumer holds is not in it.
   *
   * @throws io.warren.TopologyException when there is no such queue
   */
  public List<IncomingMessage> messages(String queue) {
    return lock.turn(() -> List.copyOf(objects.queue(queue).messages()));
  }

  /**
   * The number of {@link #messages}.
   *
   * @throws io.warren.TopologyException when there is no such queue
   */
  public int depth(String queue) {
    return lock.turn(() -> objects.queue(queue).depth());
  }

  /** Everything that was declared. */
  public FoundTopology found() {
    return lock.turn(objects::found);
  }

  public VirtualTime time() {
    return time;
  }

  public Executor executor() {
    return executor;
  }

  public BrokerLock lock() {
    return lock;
  }

  public void declare(Topology topology, Object connection) {
    lock.turn(() -> objects.declare(topology, connection));
  }

  /** Binds with arguments, for headers exchanges. */
  public void bind(Binding binding, Map<String, Object> arguments, Object connection) {
    lock.turn(() -> objects.bind(binding, arguments, connection));
  }

  /**
   * Publishes; in a turn of the broker.
   *
   * @return why it failed; null when the message is where it belongs
   */
  @Nullable WarrenException publish(BrokerMessage message, boolean mandatory) {
    if (!router.knows(message.exchange())) {
      return new PublishFailedException(
          "the exchange "
              + message.exchange()
              + " does not exist: declare it, or send to one that exists");
    }
    if (message.exchange().equals(Exchange.DEFAULT)) {
      reply(message);
    }
    Set<BrokerQueue> targets = router.route(message);
    if (targets.isEmpty() && mandatory) {
      return new UnroutableException(
          "no queue takes a message from the exchange "
              + message.exchange()
              + " with the routing key "
              + message.routingKey()
              + ": bind a queue to it, such as by starting a consumer once");
    }
    boolean taken = true;
    for (BrokerQueue target : targets) {
      taken &= target.offer(message);
    }
    return taken
        ? null
        : new RefusedException(
            "a queue refused a message from the exchange "
                + message.exchange()
                + " with the routing key "
                + message.routingKey()
                + ": it is full; consume from it, or raise its x-max-length");
  }

  /** Requesters are no queues: a mandatory reply is unroutable although it arrives. */
  private void reply(BrokerMessage message) {
    Consumer<BrokerMessage> requester = requesters.get(message.routingKey());
    if (requester != null) {
      lock.handOver(() -> requester.accept(message));
    }
  }

  /** Opens an address for replies. */
  public String addRequester(Consumer<BrokerMessage> replies) {
    return lock.turn(
        () -> {
          String address = DirectReplyTo.PREFIX + requesterNumber++;
          requesters.put(address, replies);
          return address;
        });
  }

  public void removeRequester(String address) {
    lock.turn(() -> requesters.remove(address));
  }

  public BrokerConsumer consume(
      String queue, int prefetch, DeliveryListener listener, Object connection) {
    return lock.turn(
        () -> {
          BrokerQueue consumed = objects.queue(queue, connection);
          BrokerConsumer consumer =
              new BrokerConsumer(consumed, prefetch, listener, executor, lock);
          consumed.addConsumer(consumer);
          return consumer;
        });
  }

  public EmbeddedReader read(String queue, Object connection) {
    return lock.turn(() -> new EmbeddedReader(objects.queue(queue, connection), lock));
  }

  /** Takes a consumer off its queue; what it holds, it keeps. */
  public void cancel(BrokerConsumer consumer) {
    lock.turn(
        () -> {
          if (consumer.queue().removeConsumer(consumer)) {
            objects.delete(consumer.queue());
          }
        });
  }

  /** Deletes what belonged to a connection. */
  public void disconnected(Object connection) {
    lock.turn(
        () ->
            List.copyOf(queues.values()).stream()
                .filter(queue -> queue.ownedBy(connection))
                .forEach(objects::delete));
  }
}
