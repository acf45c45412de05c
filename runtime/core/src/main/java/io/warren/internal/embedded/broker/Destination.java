package io.warren.internal.embedded.broker;

/** What a binding leads to. */
sealed interface Destination permits BrokerExchange, BrokerQueue {
  String name();
}
