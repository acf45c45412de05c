package io.warren.embedded;

/** What a binding leads to. */
sealed interface Destination permits BrokerExchange, BrokerQueue {
  String name();
}
