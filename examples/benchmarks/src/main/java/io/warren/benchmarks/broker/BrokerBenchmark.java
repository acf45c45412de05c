package io.warren.benchmarks.broker;

import static java.util.stream.DoubleStream.of;

import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Line;
import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Text;
import java.util.List;

/** What a message costs each client: many from one thread, one at a time, and from many threads. */
public final class BrokerBenchmark {
  private final Server server;
  private final List<Client> clients;
  private final Size size;
  private final Measured[] messages;

  public BrokerBenchmark(String uri, Size size) throws Exception {
    this.size = size;
    server = new Server(uri);
    Clients known = new Clients(uri);
    clients = size == Size.FULL ? known.four() : known.two();
    messages = Measured.examples(size.messages());
  }

  /** Measures the lines that need a broker. */
  public void run(Headline headline) throws Exception {
    together(headline);
    oneAtATime(headline);
    fromThreads(headline);
  }

  /** What the first table is about. */
  public String caption() throws Exception {
    return Text.format(
        "%d rounds of %,d messages, %d bytes of JSON each",
        size.turns().rounds(),
        size.messages(),
        HandWrittenClient.WRITER.writeValueAsBytes(messages[0]).length);
  }

  /** All clients' figures. */
  public String inFigures(Headline headline) {
    return headline.inFigures(clients.stream().map(Client::name).toList());
  }

  private void together(Headline headline) throws Exception {
    Throughput throughput = new Throughput(server, Route.MEASUREMENTS, messages);
    Results<Throughput.Costs> costs =
        size.turns().of("publish and consume", clients, throughput::measure);
    headline.put(Line.PUBLISH_RATE, costs.medians(cost -> cost.published().perSecond()));
    headline.put(Line.PUBLISH_CPU, costs.medians(cost -> cost.published().cpuMicros()));
    headline.put(Line.PUBLISH_BYTES, costs.medians(cost -> cost.published().bytes()));
    headline.put(Line.CONSUME_RATE, costs.medians(cost -> cost.consumed().perSecond()));
    headline.put(Line.CONSUME_CPU, costs.medians(cost -> cost.consumed().cpuMicros()));
    headline.put(Line.CONSUME_BYTES, costs.medians(cost -> cost.consumed().bytes()));
  }

  private void oneAtATime(Headline headline) throws Exception {
    OneAtATime oneAtATime = new OneAtATime(Measured.examples(size.oneByOne()));
    Results<double[]> micros =
        size.shortTurns().of("one send at a time", clients, emptied(oneAtATime::measure));
    headline.put(Line.ONE_P50, micros.medians(round -> Medians.percentile(of(round), 50)));
    headline.put(Line.ONE_P99, micros.medians(round -> Medians.percentile(of(round), 99)));
  }

  private void fromThreads(Headline headline) throws Exception {
    ManyThreads threads = new ManyThreads(Measured.examples(size.eachThread()));
    Results<Double> rates =
        size.shortTurns().of("eight sending threads", clients, emptied(threads::measure));
    headline.put(Line.THREADS_RATE, rates.medians(rate -> rate));
  }

  private <T> Turns.Work<T> emptied(Turns.Work<T> work) {
    return client -> {
      T result = work.measure(client);
      server.empty(Route.MEASUREMENTS.queue());
      return result;
    };
  }
}
