package io.warren.internal.rabbit.declare;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import io.warren.Declare;
import io.warren.TopologyException;
import io.warren.internal.rabbit.connection.BrokerErrors;
import io.warren.internal.rabbit.connection.Channels;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exchanges that are known to exist. A publish to one that does not would close the channel,
 * and with it take every other message that is on its way. What somebody wants to exist is declared
 * when it is first published to, and again where it was deleted meanwhile. Thread-safe.
 */
public final class KnownExchanges {
  private static final Logger log = LoggerFactory.getLogger(KnownExchanges.class);

  private static final long REFUSED_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /**
   * An exchange that is not as it is wanted.
   *
   * @param at when the broker said so; of {@link System#nanoTime}
   */
  private record Refused(TopologyException failure, long at) {}

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<Topology> wanted = ConcurrentHashMap.newKeySet();
  private final Set<Topology> consumed = ConcurrentHashMap.newKeySet();
  private final Map<String, Refused> refused = new ConcurrentHashMap<>();
  private final Declare mode;

  public KnownExchanges(Declare mode) {
    this.mode = mode;
    forget();
  }

  /** It is declared before one of its exchanges is published to. */
  public void want(Topology topology) {
    if (wanted.add(topology)) {
      topology.exchanges().forEach(exchange -> known.remove(exchange.name()));
      known.add(Exchange.DEFAULT);
    }
  }

  /**
   * A consumer of this process declares it: where one of its exchanges is not known to be there,
   * its queues are bound again before that is published to.
   */
  public void consume(Topology topology) {
    consumed.add(topology.shared());
  }

  void add(String exchange) {
    known.add(exchange);
  }

  /** Everything must be looked at again. */
  public void forget() {
    known.clear();
    known.add(Exchange.DEFAULT);
  }

  private static List<Topology> having(String exchange, Set<Topology> topologies) {
    return topologies.stream()
        .filter(
            topology ->
                topology.exchanges().stream().anyMatch(each -> each.name().equals(exchange)))
        .toList();
  }

  /** What is wrong with a consumer's queues is its own affair, and no sender's. */
  private void bindAgain(Connection connection, Topology topology) {
    try {
      Declarer.declare(connection, topology, mode);
    } catch (TopologyException e) {
      log.debug("what a consumer wants is not there, which it says itself", e);
    }
  }

  /**
   * Whether an exchange exists; where it is not known, it is declared if somebody wants it, and
   * else asked for, on a channel of its own.
   *
   * @throws io.warren.TopologyException when it cannot be as it is wanted
   * @throws io.warren.ConnectionException when the connection is lost
   */
  public boolean exists(Connection connection, String exchange) {
    if (known.contains(exchange)) {
      return true;
    }
    refuseAgain(exchange);
    List<Topology> declared = having(exchange, wanted);
    try {
      declared.forEach(topology -> Declarer.declare(connection, topology, mode));
    } catch (TopologyException e) {
      refused.put(exchange, new Refused(e, System.nanoTime()));
      throw e;
    }
    // Where it is there too: another publisher may have declared it, and not bound it yet.
    having(exchange, consumed).forEach(topology -> bindAgain(connection, topology));
    if (declared.isEmpty() && !isThere(connection, exchange)) {
      return false;
    }
    refused.remove(exchange);
    known.add(exchange);
    return true;
  }

  /** Spares the broker a declaration for each message that is sent in vain. */
  private void refuseAgain(String exchange) {
    Refused last = refused.get(exchange);
    if (last != null && System.nanoTime() - last.at() < REFUSED_NANOS) {
      throw last.failure();
    }
  }

  /** Asks on a channel of its own; where it may not be asked for, the publish itself will show. */
  private static boolean isThere(Connection connection, String exchange) {
    Channel channel = lookingFor(connection, exchange);
    try {
      channel.exchangeDeclarePassive(exchange);
      return true;
    } catch (IOException | ShutdownSignalException e) {
      BrokerErrors.Close close = BrokerErrors.close(e);
      if (close == null || close.connection()) {
        throw BrokerErrors.whileDoing("exchange '" + exchange + "' was looked for", e);
      }
      return close.code() != AMQP.NOT_FOUND;
    } finally {
      Channels.abort(channel);
    }
  }

  private static Channel lookingFor(Connection connection, String exchange) {
    try {
      return Channels.open(connection);
    } catch (IOException | ShutdownSignalException e) {
      throw BrokerErrors.whileDoing("exchange '" + exchange + "' was looked for", e);
    }
  }
}
