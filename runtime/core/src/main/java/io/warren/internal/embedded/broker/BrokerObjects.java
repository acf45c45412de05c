package io.warren.internal.embedded.broker;

import io.warren.TopologyException;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import io.warren.topology.Queue;
import io.warren.topology.Settings;
import io.warren.topology.Topology;
import io.warren.topology.drift.FoundTopology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates what is declared and missing, and refuses what differs. Guarded by the broker's lock.
 *
 * @see <a href="https://www.rabbitmq.com/docs/queues#property-equivalence">RabbitMQ: property
 *     equivalence</a>
 */
final class BrokerObjects {
  private static final String REMEDY =
      "; a broker does not change what exists: declare it as it is, take another name, or delete"
          + " it on the broker once nobody needs it";

  private final Map<String, BrokerExchange> exchanges;
  private final Map<String, BrokerQueue> queues;
  private final Router router;
  private final BrokerLock lock;

  public BrokerObjects(
      Map<String, BrokerExchange> exchanges,
      Map<String, BrokerQueue> queues,
      Router router,
      BrokerLock lock) {
    this.exchanges = exchanges;
    this.queues = queues;
    this.router = router;
    this.lock = lock;
  }

  /**
   * Declares a topology.
   *
   * @param connection who declares, and so owns what is exclusive
   */
  public void declare(Topology topology, Object connection) {
    topology.exchanges().forEach(this::declare);
    topology.queues().forEach(queue -> declare(queue, connection));
    topology.bindings().forEach(binding -> bind(binding, Map.of(), connection));
  }

  private void declare(Exchange exchange) {
    if (exchange.name().equals(Exchange.DEFAULT)) {
      return;
    }
    BrokerExchange existing = exchanges.get(exchange.name());
    if (!exchange.declare()) {
      require(existing, "exchange", exchange.name());
    } else if (existing == null) {
      exchanges.put(exchange.name(), new BrokerExchange(exchange));
    } else {
      String what = "the exchange " + exchange.name();
      same(what, "type", wireName(existing.declaration()), wireName(exchange));
      same(what, existing.declaration().arguments(), exchange.arguments());
    }
  }

  private static String wireName(Exchange exchange) {
    return exchange.type().name().toLowerCase(Locale.ROOT);
  }

  private void declare(Queue queue, Object connection) {
    BrokerQueue existing = queues.get(queue.name());
    if (existing != null && existing.closedTo(connection)) {
      throw exclusive(queue.name());
    }
    if (!queue.declare()) {
      require(existing, "queue", queue.name());
    } else if (existing == null) {
      Object owner = queue.exclusive() ? connection : null;
      queues.put(queue.name(), new BrokerQueue(queue, owner, router, lock));
    } else {
      String what = "the queue " + queue.name();
      Queue declared = existing.declaration();
      same(what, "exclusive", declared.exclusive(), queue.exclusive());
      same(what, "auto-delete", declared.autoDelete(), queue.autoDelete());
      same(what, typed(declared.arguments()), typed(queue.arguments()));
    }
  }

  /** A queue whose declaration names no type is a classic one. */
  private static Map<String, Object> typed(Map<String, Object> arguments) {
    Map<String, Object> typed = new LinkedHashMap<>(arguments);
    typed.putIfAbsent(QueueSettings.TYPE, "classic");
    return typed;
  }

  /** Binds; {@code arguments} are what a headers exchange matches. */
  void bind(Binding binding, Map<String, Object> arguments, Object connection) {
    BrokerExchange from =
        require(exchanges.get(binding.exchange()), "exchange", binding.exchange());
    Destination to =
        binding.kind() == Binding.Kind.QUEUE
            ? queue(binding.destination(), connection)
            : require(exchanges.get(binding.destination()), "exchange", binding.destination());
    from.bind(to, binding.key(), arguments);
  }

  /** Everything that was declared. */
  FoundTopology found() {
    Map<String, FoundTopology.Part> foundExchanges = new LinkedHashMap<>();
    List<Binding> bindings = new ArrayList<>();
    exchanges.forEach(
        (name, exchange) -> {
          foundExchanges.put(name, part(Settings.of(exchange.declaration())));
          bindings.addAll(exchange.bindings());
        });
    Map<String, FoundTopology.Part> foundQueues = new LinkedHashMap<>();
    queues.forEach(
        (name, queue) -> foundQueues.put(name, part(typed(Settings.of(queue.declaration())))));
    return new FoundTopology(true, foundExchanges, foundQueues, bindings);
  }

  private static FoundTopology.Part part(Map<String, Object> settings) {
    return new FoundTopology.Part(settings, Map.of());
  }

  /** A queue that must exist. */
  BrokerQueue queue(String name) {
    return require(queues.get(name), "queue", name);
  }

  /** A queue that a connection wants to use. */
  BrokerQueue queue(String name, Object connection) {
    BrokerQueue queue = queue(name);
    if (queue.closedTo(connection)) {
      throw exclusive(name);
    }
    return queue;
  }

  /** Deletes a queue and all that leads to it. */
  void delete(BrokerQueue queue) {
    queues.remove(queue.name());
    exchanges.values().forEach(exchange -> exchange.unbind(queue));
    queue.delete();
  }

  private static <T> T require(@Nullable T existing, String kind, String name) {
    if (existing == null) {
      throw new TopologyException(
          "the "
              + kind
              + " "
              + name
              + " does not exist on the broker: create it there, or let the contract declare it");
    }
    return existing;
  }

  private static TopologyException exclusive(String queue) {
    return new TopologyException(
        "the queue "
            + queue
            + " is exclusive to another connection: take another name, such as one with {instance}"
            + " in it");
  }

  private static void same(String what, Map<String, Object> existing, Map<String, Object> wanted) {
    Set<String> names = new LinkedHashSet<>(wanted.keySet());
    names.addAll(existing.keySet());
    for (String name : names) {
      same(what, name, existing.get(name), wanted.get(name));
    }
  }

  private static void same(
      String what, String setting, @Nullable Object existing, @Nullable Object wanted) {
    if (!Settings.sameValue(existing, wanted)) {
      throw new TopologyException(
          what
              + " has "
              + setting
              + " = "
              + Objects.toString(existing, "none")
              + " on the broker, and the contract wants "
              + Objects.toString(wanted, "none")
              + REMEDY);
    }
  }
}
