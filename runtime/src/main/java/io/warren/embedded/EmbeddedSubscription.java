package io.warren.embedded;

import io.warren.transport.Subscription;

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
