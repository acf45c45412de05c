package io.warren.internal.embedded.broker;

import io.warren.internal.transport.TimeSource;
import io.warren.topology.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** A queue: what waits in it, and whom it is handed to. Guarded by the broker's lock. */
final class BrokerQueue implements Destination {
  private static final int RETURNED_FIRST = -1;

  private final Queue declaration;
  private final QueueSettings settings;
  private final @Nullable Object owner;
  private final DeadLettering deadLettering;
  private final BrokerLock lock;

  private final PriorityQueue<QueuedMessage> ready = new PriorityQueue<>();
  private final Deque<BrokerConsumer> consumers = new ArrayDeque<>();
  private long positions;
  private @Nullable Instant wakesAt;
  private TimeSource.@Nullable Cancellable wakes;
  private boolean full;
  private boolean deleted;

  /**
   * Creates a queue.
   *
   * @param owner the connection that an exclusive queue belongs to
   */
  BrokerQueue(Queue declaration, @Nullable Object owner, Router router, BrokerLock lock) {
    this.declaration = declaration;
    this.settings = QueueSettings.of(declaration);
    this.owner = owner;
    this.deadLettering = new DeadLettering(declaration.name(), settings, router, lock);
    this.lock = lock;
  }

  @Override
  public String name() {
    return declaration.name();
  }

  Queue declaration() {
    return declaration;
  }

  boolean ownedBy(Object connection) {
    return connection.equals(owner);
  }

  /** Whether only its owner may use it, and this is somebody else. */
  boolean closedTo(Object connection) {
    return owner != null && !ownedBy(connection);
  }

  /** What waits for a consumer, next one first. */
  List<BrokerMessage> messages() {
    return ready.stream().sorted().map(QueuedMessage::message).toList();
  }

  /** How many messages wait for a consumer. */
  int depth() {
    return ready.size();
  }

  /** Hands out the next message; null when there is none. */
  @Nullable QueuedMessage poll() {
    dropExpired();
    QueuedMessage message = ready.poll();
    wakeForHead();
    return message;
  }

  /** Takes a message, or refuses it because the queue is full. */
  boolean offer(BrokerMessage message) {
    if (settings.rejectPublish() && full()) {
      return false;
    }
    QueuedMessage queued =
        new QueuedMessage(message, rank(message), positions++, expires(message), 0);
    BrokerConsumer free = ready.isEmpty() ? freeConsumer() : null;
    if (free != null) {
      // Before anybody looks at the time: even with a TTL of 0 it arrives.
      free.take(queued);
    } else {
      ready.add(queued);
      serve();
      dropOldest();
    }
    return true;
  }

  /**
   * A quorum queue notices that it is full once it holds one message more, and takes messages again
   * only when a fifth of it is free.
   */
  private boolean full() {
    Long maxLength = settings.maxLength();
    if (maxLength == null) {
      return false;
    }
    int length = ready.size() + deadLettering.kept();
    if (!settings.quorum()) {
      return length >= maxLength;
    }
    full = full ? length > maxLength * 4 / 5 : length > maxLength;
    return full;
  }

  private void dropOldest() {
    Long maxLength = settings.maxLength();
    if (maxLength == null || settings.rejectPublish()) {
      return;
    }
    while (ready.size() > maxLength) {
      deadLettering.take(ready.remove().message(), DeathReason.MAX_LENGTH);
    }
    wakeForHead();
  }

  private int rank(BrokerMessage message) {
    Integer priority = message.properties().priority();
    return priority == null ? 0 : -Math.min(priority, settings.maxPriority());
  }

  private @Nullable Instant expires(BrokerMessage message) {
    Long own = message.properties().expirationMillis();
    Duration ttl = settings.ttl();
    if (own != null && (ttl == null || own < ttl.toMillis())) {
      ttl = Duration.ofMillis(own);
    }
    return ttl == null ? null : lock.now().plus(ttl);
  }

  /**
   * A consumer sends a message back.
   *
   * @see <a href="https://www.rabbitmq.com/docs/quorum-queues#repeated-requeues">RabbitMQ: without
   *     a delivery limit, a quorum queue puts it last</a>
   */
  void requeue(QueuedMessage message) {
    boolean last = settings.quorum() && settings.deliveryLimit() == null;
    giveBack(message, last ? message.rank() : RETURNED_FIRST);
  }

  /** A message comes back from a consumer that is gone. */
  void giveBack(QueuedMessage message) {
    giveBack(message, RETURNED_FIRST);
  }

  private void giveBack(QueuedMessage message, int quorumRank) {
    if (deleted) {
      return;
    }
    Long limit = settings.deliveryLimit();
    if (limit != null && message.returns() >= limit) {
      deadLettering.take(message.message(), DeathReason.DELIVERY_LIMIT);
      return;
    }
    ready.add(settings.quorum() ? message.returnedTo(quorumRank, positions++) : message.returned());
    lock.next(this::serve);
  }

  /** A consumer refuses a message. */
  void reject(QueuedMessage message) {
    if (!deleted) {
      deadLettering.take(message.message(), DeathReason.REJECTED);
    }
  }

  void addConsumer(BrokerConsumer consumer) {
    consumers.add(consumer);
    lock.next(this::serve);
  }

  /** Forgets a consumer; says whether the queue goes with it. */
  boolean removeConsumer(BrokerConsumer consumer) {
    boolean removed = consumers.remove(consumer);
    if (removed) {
      lock.next(this::serve);
    }
    return removed && consumers.isEmpty() && declaration.autoDelete();
  }

  /** Drops everything. */
  void delete() {
    deleted = true;
    ready.clear();
    consumers.clear();
    wakeForHead();
  }

  /** Hands out what can be handed out. */
  void serve() {
    dropExpired();
    while (!ready.isEmpty()) {
      BrokerConsumer free = freeConsumer();
      if (free == null) {
        break;
      }
      free.take(ready.remove());
      dropExpired();
    }
    wakeForHead();
  }

  /** Only the head expires, as in RabbitMQ: what waits behind it waits longer than its time. */
  private void dropExpired() {
    Instant now = lock.now();
    for (QueuedMessage head = ready.peek();
        head != null && head.expired(now);
        head = ready.peek()) {
      ready.remove();
      deadLettering.take(head.message(), DeathReason.EXPIRED);
    }
  }

  /** The next consumer with room, in turns; with a single active consumer only the first counts. */
  private @Nullable BrokerConsumer freeConsumer() {
    if (settings.singleActive()) {
      BrokerConsumer active = consumers.peek();
      return active != null && active.hasRoom() ? active : null;
    }
    for (int i = consumers.size(); i > 0; i--) {
      BrokerConsumer consumer = consumers.remove();
      consumers.add(consumer);
      if (consumer.hasRoom()) {
        return consumer;
      }
    }
    return null;
  }

  private void wakeForHead() {
    QueuedMessage head = ready.peek();
    Instant expires = head == null ? null : head.expires();
    if (Objects.equals(expires, wakesAt)) {
      return;
    }
    if (wakes != null) {
      wakes.cancel();
    }
    wakesAt = expires;
    wakes = expires == null ? null : lock.later(Duration.between(lock.now(), expires), this::wake);
  }

  private void wake() {
    wakesAt = null;
    wakes = null;
    serve();
  }

  /** Whether a delivery says how often the message came back. */
  boolean countsReturns() {
    return settings.quorum();
  }
}
