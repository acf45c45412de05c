package io.warren.internal.embedded.broker;

import io.warren.annotation.ExchangeType;
import io.warren.topology.TopicPattern;
import java.util.Map;

/** How one type of exchange decides whether a binding takes a message. */
@FunctionalInterface
interface RoutingRule {
  boolean matches(Bound binding, BrokerMessage message);

  static RoutingRule of(ExchangeType type) {
    return switch (type) {
      case DIRECT -> (binding, message) -> binding.key().equals(message.routingKey());
      case FANOUT -> (binding, message) -> true;
      case TOPIC -> (binding, message) -> TopicPattern.matches(binding.key(), message.routingKey());
      case HEADERS ->
          (binding, message) ->
              HeaderMatch.matches(binding.arguments(), message.properties().headers());
    };
  }

  /** A binding, seen from its exchange. */
  record Bound(Destination destination, String key, Map<String, Object> arguments) {}
}
