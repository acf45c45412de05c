package io.warren.internal.consume;

import io.warren.codec.Codec;
import io.warren.contract.ConsumerSpec;
import io.warren.internal.wire.Received;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds a message's handler by its wire name. */
final class Routes {
  private final Map<String, Route<?, ?>> byType = new HashMap<>();
  private final @Nullable Route<?, ?> only;

  Routes(ConsumerSpec spec, Codec codec) {
    for (ConsumerSpec.Route<?, ?> route : spec.routes()) {
      byType.put(route.message().type(), Route.of(route, codec));
    }
    // A contract with one method takes any incoming type.
    only = byType.size() == 1 ? byType.values().iterator().next() : null;
  }

  /** The route of a message; null where the contract has none. */
  @Nullable Route<?, ?> of(Received received) {
    if (only != null) {
      return only;
    }
    String type = received.properties().type();
    // A foreign sender that states no type is known by its routing key.
    return byType.get(type == null || type.isEmpty() ? received.routingKey() : type);
  }

  /** The wire names, in a stable order. */
  String types() {
    return String.join(", ", new TreeSet<>(byType.keySet()));
  }
}
