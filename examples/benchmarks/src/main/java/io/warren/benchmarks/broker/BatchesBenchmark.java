package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Batches;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Pairs;
import java.util.List;

/** Messages that are handled many at a time. */
public final class BatchesBenchmark {
  private static final Turns TURNS = new Turns(2, 5);
  private static final int MESSAGES = 20_000;

  private BatchesBenchmark() {}

  /** The Markdown table. */
  public static String run(String uri) throws Exception {
    Server server = new Server(uri);
    Route route = new Route(Measurements.EXCHANGE, Batches.KEY, Batches.QUEUE);
    HandWrittenClient sending = new HandWrittenClient(server, route);
    WarrenBatches warren = new WarrenBatches(uri);
    // Declares the contract's queue.
    warren.consume(() -> {}).close();
    List<Client> clients =
        List.of(
            new Client(
                Headline.BY_HAND,
                Clients.IN_FLIGHT,
                sending,
                new HandWrittenBatches(server, route)),
            new Client(Headline.WARREN, Clients.IN_FLIGHT, sending, warren));
    Throughput throughput = new Throughput(server, route, Measured.examples(MESSAGES));
    Results<Throughput.Costs> costs = TURNS.of("batches", clients, throughput::measure);
    return new Pairs()
        .row(
            "consume in batches of " + Batches.SIZE + ", a second",
            "%,.0f",
            costs.medians(cost -> cost.consumed().perSecond()))
        .row("CPU, µs", "%,.1f", costs.medians(cost -> cost.consumed().cpuMicros()))
        .row("allocation, bytes", "%,.0f", costs.medians(cost -> cost.consumed().bytes()))
        .toString();
  }
}
