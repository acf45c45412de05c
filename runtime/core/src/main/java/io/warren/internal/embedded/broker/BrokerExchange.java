package io.warren.internal.embedded.broker;

import io.warren.internal.embedded.broker.RoutingRule.Bound;
import io.warren.topology.Binding;
import io.warren.topology.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An exchange and its bindings. Guarded by the broker's lock. */
final class BrokerExchange implements Destination {
  private final Exchange declaration;
  private final RoutingRule rule;
  private final Set<Bound> bindings = new LinkedHashSet<>();

  BrokerExchange(Exchange declaration) {
    this.declaration = declaration;
    rule = RoutingRule.of(declaration.type());
  }

  @Override
  public String name() {
    return declaration.name();
  }

  Exchange declaration() {
    return declaration;
  }

  /** The exchange that takes what no binding takes; empty: none. */
  String alternate() {
    return declaration.arguments().get("alternate-exchange") instanceof String alternate
        ? alternate
        : "";
  }

  void bind(Destination destination, String key, Map<String, Object> arguments) {
    bindings.add(new Bound(destination, key, arguments));
  }

  void unbind(Destination destination) {
    bindings.removeIf(bound -> bound.destination().equals(destination));
  }

  List<Binding> bindings() {
    return bindings.stream()
        .map(
            bound ->
                new Binding(
                    name(),
                    bound.destination().name(),
                    bound.destination() instanceof BrokerQueue
                        ? Binding.Kind.QUEUE
                        : Binding.Kind.EXCHANGE,
                    bound.key()))
        .toList();
  }

  List<Destination> destinations(BrokerMessage message) {
    List<Destination> destinations = new ArrayList<>();
    for (Bound bound : bindings) {
      if (rule.matches(bound, message)) {
        destinations.add(bound.destination());
      }
    }
    return destinations;
  }
}
