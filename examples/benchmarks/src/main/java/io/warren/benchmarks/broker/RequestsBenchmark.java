package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.Measurements;
import io.warren.benchmarks.contract.Questions;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Meter;
import io.warren.benchmarks.measure.Pairs;
import java.util.List;
import java.util.stream.DoubleStream;

/** Questions with their answers, asked and answered by one process. */
public final class RequestsBenchmark {
  private static final Turns TURNS = new Turns(2, 5);
  private static final int MANY = 10_000;
  private static final int FEW = 500;
  private static final int IN_FLIGHT = 100;

  private RequestsBenchmark() {}

  /** The Markdown table. */
  public static String run(String uri) throws Exception {
    Server server = new Server(uri);
    Route route = new Route(Measurements.EXCHANGE, Questions.KEY, Questions.QUEUE);
    Client.Consuming nothing = handled -> () -> {};
    // Declares the contract's queue.
    WarrenRequests warren = new WarrenRequests(uri);
    warren.connect().close();
    List<Client> clients =
        List.of(
            new Client(
                Headline.BY_HAND, IN_FLIGHT, new HandWrittenRequests(server, route), nothing),
            new Client(Headline.WARREN, IN_FLIGHT, warren, nothing));
    Throughput throughput = new Throughput(server, route, Measured.examples(MANY));
    Results<Meter.Cost> costs = TURNS.of("requests", clients, throughput::publish);
    OneAtATime oneAtATime = new OneAtATime(Measured.examples(FEW));
    Results<double[]> micros = TURNS.of("one request at a time", clients, oneAtATime::measure);
    return new Pairs()
        .row(IN_FLIGHT + " in flight, a second", "%,.0f", costs.medians(Meter.Cost::perSecond))
        .row(IN_FLIGHT + " in flight, CPU, µs", "%,.1f", costs.medians(Meter.Cost::cpuMicros))
        .row("one at a time, p50, µs", "%,.0f", micros.medians(round -> percentile(round, 50)))
        .row("one at a time, p99, µs", "%,.0f", micros.medians(round -> percentile(round, 99)))
        .toString();
  }

  private static double percentile(double[] micros, double percent) {
    return Medians.percentile(DoubleStream.of(micros), percent);
  }
}
