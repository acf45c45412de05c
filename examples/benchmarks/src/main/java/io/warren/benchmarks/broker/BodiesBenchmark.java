package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.measure.Pairs;
import java.util.List;

/** Larger messages. */
public final class BodiesBenchmark {
  /** Rounds are short: the JVM compiles through more of them, which would count as CPU time. */
  private static final Turns TURNS = new Turns(8, 5);

  private BodiesBenchmark() {}

  /** How many of a size fit into a second or two, and into the heap. */
  private record Body(String name, int bytes, int messages, int inFlight) {}

  private static final List<Body> BODIES =
      List.of(
          new Body("1 KB", 1 << 10, 20_000, 1_000),
          new Body("16 KB", 1 << 14, 3_000, 500),
          new Body("1 MB", 1 << 20, 100, 16));

  /** The Markdown table. */
  public static String run(String uri) throws Exception {
    Clients clients = new Clients(uri);
    Pairs pairs = new Pairs();
    for (Body body : BODIES) {
      Throughput throughput =
          new Throughput(
              new Server(uri), Route.MEASUREMENTS, Measured.examples(body.messages, body.bytes));
      Results<Throughput.Costs> costs =
          TURNS.of(
              body.name,
              clients.two().stream().map(client -> client.with(body.inFlight)).toList(),
              throughput::measure);
      pairs
          .row(
              body.name + ": publish, a second",
              "%,.0f",
              costs.medians(cost -> cost.published().perSecond()))
          .row(
              body.name + ": publish, CPU, µs",
              "%,.1f",
              costs.medians(cost -> cost.published().cpuMicros()))
          .row(
              body.name + ": consume, a second",
              "%,.0f",
              costs.medians(cost -> cost.consumed().perSecond()))
          .row(
              body.name + ": consume, CPU, µs",
              "%,.1f",
              costs.medians(cost -> cost.consumed().cpuMicros()));
    }
    return pairs.toString();
  }
}
