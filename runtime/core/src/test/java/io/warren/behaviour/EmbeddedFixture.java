package io.warren.behaviour;

import io.warren.Warren;
import io.warren.Warrens;
import io.warren.internal.embedded.EmbeddedTransport;
import io.warren.internal.embedded.broker.EmbeddedBroker;
import io.warren.internal.embedded.store.MemoryStore;
import io.warren.internal.embedded.time.TrackedExecutor;
import io.warren.internal.embedded.time.VirtualTime;
import io.warren.internal.store.Store;
import io.warren.internal.transport.Transport;
import io.warren.internal.work.Threads;
import io.warren.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** A broker in memory, whose time the test moves. */
final class EmbeddedFixture extends Broker {
  private static final Duration STEP = Duration.ofMillis(20);

  private final VirtualTime time = new VirtualTime(Instant.now());
  private final TrackedExecutor executor = new TrackedExecutor(time, Threads.newExecutor());
  private final EmbeddedBroker broker = new EmbeddedBroker(time, executor);
  private final MemoryStore store = new MemoryStore(time, executor);

  @Override
  void whileTimePasses(String what, BooleanSupplier condition) {
    Instant end = time.now().plus(DEADLINE);
    while (!condition.getAsBoolean()) {
      if (time.now().isAfter(end)) {
        throw new AssertionError(what + " did not come true in " + DEADLINE + " of virtual time");
      }
      time.advance(STEP);
    }
  }

  /** Everything goes with the broker. */
  @Override
  void owns(Topology topology) {}

  @Override
  Transport newTransport() {
    return new EmbeddedTransport(broker);
  }

  @Override
  Store newStore() {
    return store.connect();
  }

  @Override
  Warren newWarren(Duration closeTimeout) {
    return Warrens.on(new EmbeddedTransport(broker), executor, closeTimeout);
  }

  @Override
  Executor executor() {
    return executor;
  }
}
