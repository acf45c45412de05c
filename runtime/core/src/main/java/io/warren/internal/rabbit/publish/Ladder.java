package io.warren.internal.rabbit.publish;

import io.warren.ConnectionException;
import io.warren.TopologyException;
import io.warren.internal.rabbit.connection.ManagedConnection;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.rabbit.declare.Declarations;
import io.warren.internal.transport.OutgoingMessage;
import io.warren.topology.Binding;
import io.warren.topology.DelayLadder;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places delayed messages on the delay ladder each time they are written, so that what waited for a
 * connection waits that much less there. Its parts are declared when they are first used: by who
 * sends, where there is a connection, so that others are not kept waiting for it; else by the
 * writer. Thread-safe.
 */
public final class Ladder {
  private static final Logger log = LoggerFactory.getLogger(Ladder.class);

  /**
   * What a busy broker may take. It is not taken off: with it, a round delay, which is one stop,
   * would under load become one of many stops, and the load more.
   */
  private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /**
   * So often each queue in use is looked for, as somebody may delete one: the exchange before it
   * would then hand its messages to those that are lost, and confirm them.
   */
  private static final long DECLARED_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Who looks writes nothing meanwhile: however many there are, that takes a small part of it. */
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Far above what is in use at a time. */
  private static final int MOST = 10_000;

  private final ManagedConnection connection;
  private final Declarations declarations;
  private final long timeoutNanos;

  /**
   * When the queues were last there, by name, of {@link System#nanoTime}: at most 72 rungs and one
   * landing for each target, up to {@link #MOST}.
   */
  private final ConcurrentMap<String, Long> declared = new ConcurrentHashMap<>();

  /** Of the writer: when it last looked for a queue. */
  private long looked = System.nanoTime();

  public Ladder(ManagedConnection connection, Declarations declarations, RabbitOptions options) {
    this.connection = connection;
    this.declarations = declarations;
    timeoutNanos = options.publishTimeout().toNanos();
  }

  /**
   * For the sender: declares what the message will pass, unless the connection is lost.
   *
   * @throws io.warren.WarrenException when a part cannot be declared
   */
  void prepare(OutgoingMessage message) {
    if (connection.current() == null) {
      return;
    }
    try {
      declareOnce(way(message, message.delay()).topology());
    } catch (ConnectionException e) {
      log.debug("the writer will declare it once the connection is back", e);
    }
  }

  private static DelayLadder.Entry way(OutgoingMessage message, Duration delay) {
    return DelayLadder.entry(delay, message.exchange(), message.routingKey());
  }

  /**
   * For the writer: says where a message is to be written now, which is right for as long as {@link
   * #isLong} says no.
   *
   * @throws io.warren.ConnectionException when the connection is lost while a part is declared
   * @throws io.warren.WarrenException when a part cannot be declared
   */
  void place(PendingPublish pending) {
    Duration left = left(pending, System.nanoTime());
    if (left.isNegative() || left.isZero()) {
      pending.straight();
    } else {
      DelayLadder.Entry entry = way(pending.message, left);
      declareOnce(entry.topology());
      lookAgain(entry.topology());
      pending.detour(entry.exchange(), entry.routingKey());
    }
  }

  /** Whether so much time has gone by since then that a message's place is another. */
  static boolean isLong(long sinceNanos) {
    return System.nanoTime() - sinceNanos >= GRACE_NANOS;
  }

  private Duration left(PendingPublish pending, long now) {
    long waited = now - (pending.deadline - timeoutNanos);
    Duration delay = pending.message.delay();
    return waited < GRACE_NANOS ? delay : delay.minusNanos(waited);
  }

  private void declareOnce(Topology way) {
    for (Queue queue : way.queues()) {
      if (!declared.containsKey(queue.name())) {
        // The first brings all that every way has in common.
        boolean first = declared.isEmpty() || declared.size() >= MOST;
        if (first) {
          declared.clear();
        }
        // Not by the declarations' memory: all of it is declared before a new connection is used.
        declarations.declareAgain(first ? way : part(way, queue));
        declared.put(queue.name(), System.nanoTime());
      }
    }
  }

  /** Not by declaring the queues, as that would wait for one that does not answer. */
  private void lookAgain(Topology way) {
    long now = System.nanoTime();
    for (Queue queue : way.queues()) {
      Long before = declared.get(queue.name());
      if (before != null && now - before >= DECLARED_NANOS && now - looked >= LOOK_NANOS) {
        looked = now;
        declared.put(queue.name(), now);
        Topology part = part(way, queue);
        try {
          declarations.declareAgain(new Topology(List.of(), List.of(), part.bindings()));
        } catch (TopologyException e) {
          log.debug("a part of the delay ladder is not as it was", e);
          forget();
          declareOnce(way);
        }
      }
    }
  }

  /** For the writer: a part of it may have been deleted. */
  void forget() {
    declared.clear();
  }

  /** A queue, and what hands messages to it: less to declare than the whole way. */
  private static Topology part(Topology way, Queue queue) {
    Topology.Builder part = Topology.builder().queue(queue);
    for (Binding binding : way.bindings()) {
      if (binding.destination().equals(queue.name())) {
        part.binding(binding);
        way.exchanges().stream()
            .filter(exchange -> exchange.name().equals(binding.exchange()))
            .forEach(part::exchange);
      }
    }
    return part.build();
  }
}
