package io.warren.internal.embedded;

import io.warren.internal.embedded.broker.BrokerConsumer;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.transport.Subscription;

/** A consumer, as its owner sees it. */
final class EmbeddedSubscription implements Subscription {
  private final EmbeddedBroker broker;
  private final BrokerConsumer consumer;

  EmbeddedSubscription(EmbeddedBroker broker, BrokerConsumer consumer) {
    this.broker = broker;
    this.consumer = consumer;
  }

  @Override
  public void stop() {
    broker.cancel(consumer);
    consumer.stopListening();
  }

  @Override
  public void close() {
    stop();
    broker.lock().turn(consumer::giveBackAll);
  }
}
