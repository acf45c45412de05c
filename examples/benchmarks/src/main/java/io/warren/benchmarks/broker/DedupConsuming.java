package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Deduplicated;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Meter;

/** Consumes messages with ids of their own from a queue that drops duplicates. */
public final class DedupConsuming {
  private static final Route ROUTE =
      new Route(Measurements.EXCHANGE, Deduplicated.KEY, Deduplicated.QUEUE);

  private final String rabbit;
  private final String redis;
  private final HandWrittenClient sending;
  private final Throughput throughput;

  /** Declares the queue. */
  public DedupConsuming(String rabbit, String redis, int messages) throws Exception {
    this.rabbit = rabbit;
    this.redis = redis;
    Server server = new Server(rabbit);
    sending = new HandWrittenClient(server, ROUTE);
    throughput = new Throughput(server, ROUTE, Measured.examples(messages));
    client(1).consuming().consume(() -> {}).close();
  }

  /**
   * What a message takes.
   *
   * @param concurrency how many are handled at the same time
   */
  public Meter.Cost measure(int concurrency) throws Exception {
    return throughput.measure(client(concurrency)).consumed();
  }

  private Client client(int concurrency) {
    return new Client(
        Headline.WARREN, Clients.IN_FLIGHT, sending, new WarrenDedup(rabbit, redis, concurrency));
  }
}
