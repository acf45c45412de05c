package io.warren.behaviour;

import io.warren.internal.transport.Transport;
import io.warren.topology.Queue;
import io.warren.topology.Topology;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What all parts of the suite share: a broker for each test. */
abstract class Behaviour {
  private final Supplier<Broker> brokers;
  Broker broker;

  @SuppressWarnings("NullAway.Init") // set before each test
  Behaviour(Supplier<Broker> brokers) {
    this.brokers = brokers;
  }

  @BeforeEach
  void open() {
    broker = brokers.get();
  }

  @AfterEach
  void close() {
    broker.close();
  }

  /** Declares what the test's end removes. */
  final void declare(Transport transport, Topology topology) {
    broker.owns(topology);
    transport.declare(topology);
  }

  /** A durable queue without arguments. */
  final String queue(Transport transport, String base) {
    return queue(transport, Queue.named(broker.name(base)));
  }

  final String queue(Transport transport, Queue.Builder builder) {
    Queue queue = builder.build();
    declare(transport, Topology.builder().queue(queue).build());
    return queue.name();
  }
}
