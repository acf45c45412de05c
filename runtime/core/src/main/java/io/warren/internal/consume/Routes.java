package io.warren.internal.consume;

import io.warren.codec.Codec;
import io.warren.contract.ConsumerSpec;
import io.warren.contract.MessageSpec;
import io.warren.internal.observe.MessageMasks;
import io.warren.internal.wire.Received;
import io.warren.topology.TopicPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a message's handler by its wire name. */
final class Routes {
  private final Map<String, Route<?, ?>> byType = new HashMap<>();
  private final Map<Address, Route<?, ?>> byAddress = new HashMap<>();
  private final @Nullable Route<?, ?> only;

  /** Where a message is published to, as its contract states it. */
  private record Address(String exchange, String routingKey) {}

  Routes(ConsumerSpec spec, Codec codec) {
    for (ConsumerSpec.Route<?, ?> route : spec.routes()) {
      MessageSpec<?, ?> message = route.message();
      Route<?, ?> ready = Route.of(route, codec);
      byType.put(message.type(), ready);
      byAddress.put(new Address(message.exchange(), message.routingKey()), ready);
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
    return type == null || type.isEmpty() ? withoutType(received) : byType.get(type);
  }

  /**
   * A foreign sender that states no type is known by where it sends: by a method's exchange and
   * key, by a type that is written as its key, or by the only pattern that takes the key.
   */
  private @Nullable Route<?, ?> withoutType(Received received) {
    Address address = new Address(received.exchange(), received.routingKey());
    Route<?, ?> route = byAddress.get(address);
    if (route == null) {
      route = byType.get(address.routingKey());
    }
    return route == null ? byPattern(address) : route;
  }

  private @Nullable Route<?, ?> byPattern(Address address) {
    List<Route<?, ?>> taking = new ArrayList<>();
    byAddress.forEach(
        (stated, route) -> {
          if (stated.exchange().equals(address.exchange())
              && TopicPattern.matches(stated.routingKey(), address.routingKey())) {
            taking.add(route);
          }
        });
    return taking.size() == 1 ? taking.get(0) : null;
  }

  /** Whether a message asks for a reply; of an unknown type, where all that are known do. */
  boolean answers(Received received) {
    Route<?, ?> route = of(received);
    return route == null ? byType.values().stream().allMatch(Route::hasReply) : route.hasReply();
  }

  /** What of a message is shown to nobody: all, where any of its contract's is and it has none. */
  MessageMasks masks(Received received) {
    Route<?, ?> route = of(received);
    if (route != null) {
      return route.masks();
    }
    return byType.values().stream().allMatch(each -> each.masks().equals(MessageMasks.NONE))
        ? MessageMasks.NONE
        : MessageMasks.ALL_UNKNOWN;
  }

  /** What of a consumer's messages is shown to nobody. */
  static Function<Received, MessageMasks> masks(ConsumerSpec spec, Codec codec) {
    ConsumerSpec.Batch<?> batch = spec.batch();
    if (batch == null) {
      return new Routes(spec, codec)::masks;
    }
    MessageMasks masks = MessageMasks.of(batch.message());
    return received -> masks;
  }

  /** The wire names, in a stable order. */
  String types() {
    return String.join(", ", new TreeSet<>(byType.keySet()));
  }
}
