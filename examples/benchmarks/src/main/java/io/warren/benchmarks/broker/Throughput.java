package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.measure.Meter;
import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Publishes to the empty queue with one thread, and consumes it again. */
final class Throughput {
  private static final int DEADLINE_SECONDS = 60;

  private final Server server;
  private final Route route;
  private final Measured[] messages;

  /** Consumed before the measurement starts, so that connecting is not part of it. */
  private final int lead;

  Throughput(Server server, Route route, Measured[] messages) {
    this.server = server;
    this.route = route;
    this.messages = messages;
    lead = Math.max(1, messages.length / 20);
  }

  /** What both took. */
  record Costs(Meter.Cost published, Meter.Cost consumed) {}

  Costs measure(Client client) throws Exception {
    return new Costs(publish(client), consume(client));
  }

  Meter.Cost publish(Client client) throws Exception {
    try (Client.Connected connected = client.sending().connect()) {
      Client.Lane lane = connected.lane(client.inFlight());
      Meter meter = Meter.start();
      lane.publish(messages);
      return meter.stop(messages.length);
    }
  }

  Meter.Cost consume(Client client) throws Exception {
    AtomicInteger handled = new AtomicInteger();
    CompletableFuture<Meter> first = new CompletableFuture<>();
    CompletableFuture<Integer> last = new CompletableFuture<>();
    // Stopped by whoever handles the last message, at that moment.
    CompletableFuture<Meter.Cost> cost =
        first.thenCombine(last, (meter, number) -> meter.stop(number - lead));
    Closeable consumer =
        client
            .consuming()
            .consume(
                () -> {
                  int number = handled.incrementAndGet();
                  if (number == lead) {
                    first.complete(Meter.start());
                  } else if (number == messages.length) {
                    last.complete(number);
                  }
                });
    Meter.Cost result;
    try (consumer) {
      // In time, or a message was lost.
      result = cost.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }
    server.empty(route.queue());
    return result;
  }
}
