package io.warren.internal.embedded.broker;

import io.warren.topology.Exchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the queues for a message, each once. Guarded by the broker's lock. */
final class Router {
  private final Map<String, BrokerExchange> exchanges;
  private final Map<String, BrokerQueue> queues;

  Router(Map<String, BrokerExchange> exchanges, Map<String, BrokerQueue> queues) {
    this.exchanges = exchanges;
    this.queues = queues;
  }

  /** Whether a message can be published there at all. */
  boolean knows(String exchange) {
    return exchange.equals(Exchange.DEFAULT) || exchanges.containsKey(exchange);
  }

  /** The queues that the message's exchange and routing key lead to; none where it is missing. */
  Set<BrokerQueue> route(BrokerMessage message) {
    if (message.exchange().equals(Exchange.DEFAULT)) {
      BrokerQueue queue = queues.get(message.routingKey());
      return queue == null ? Set.of() : Set.of(queue);
    }
    BrokerExchange first = exchanges.get(message.exchange());
    return first == null ? Set.of() : walk(first, message);
  }

  private Set<BrokerQueue> walk(BrokerExchange first, BrokerMessage message) {
    Set<BrokerQueue> found = new LinkedHashSet<>();
    Set<BrokerExchange> seen = new HashSet<>();
    Deque<BrokerExchange> next = new ArrayDeque<>();
    next.add(first);
    while (!next.isEmpty()) {
      BrokerExchange exchange = next.remove();
      if (!seen.add(exchange)) {
        continue;
      }
      List<Destination> destinations = exchange.destinations(message);
      for (Destination destination : destinations) {
        if (destination instanceof BrokerQueue queue) {
          found.add(queue);
        } else if (destination instanceof BrokerExchange bound) {
          next.add(bound);
        }
      }
      // What counts is that no binding matched, not that no queue was found.
      BrokerExchange alternate = exchanges.get(exchange.alternate());
      if (destinations.isEmpty() && alternate != null) {
        next.add(alternate);
      }
    }
    return found;
  }
}
