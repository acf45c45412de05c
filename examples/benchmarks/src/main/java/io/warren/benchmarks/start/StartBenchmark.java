package io.warren.benchmarks.start;

import io.warren.benchmarks.broker.Clients;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Line;
import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long a process takes to its first message, and what a hundred consumers take. */
public final class StartBenchmark {
  private static final int ROUNDS = 5;

  private final String uri;

  public StartBenchmark(String uri) {
    this.uri = uri;
  }

  /** The Markdown tables. */
  public String run() throws Exception {
    return firstMessage() + "\n" + table(consumers(ROUNDS));
  }

  /** Measures the line of the first table. */
  public void run(Headline headline) throws Exception {
    List<ManyConsumers.Taken> taken = consumers(1);
    headline.put(
        Line.CONSUMERS_THREADS,
        Map.of(Headline.WARREN, median(taken, ManyConsumers.Taken::ownThreads)));
  }

  private List<ManyConsumers.Taken> consumers(int rounds) throws Exception {
    List<ManyConsumers.Taken> taken = new ArrayList<>();
    // The first one declares the queues.
    for (int round = 0; round <= rounds; round++) {
      Progress.say(Text.format("start of consumers: round %d of %d", round + 1, rounds + 1));
      Java.Run run = Java.run(ManyConsumers.class, uri);
      if (round > 0) {
        taken.add(ManyConsumers.Taken.parse(run.line()));
      }
    }
    return taken;
  }

  private static String table(List<ManyConsumers.Taken> taken) {
    return new Table(ManyConsumers.CONSUMERS + " consumers in one process", "")
        .row(
            "from nothing until all consume, ms",
            figure(median(taken, ManyConsumers.Taken::millis)))
        .row("threads of Warren", figure(median(taken, ManyConsumers.Taken::ownThreads)))
        .row("threads of the process", figure(median(taken, ManyConsumers.Taken::threads)))
        .row("heap, KiB", figure(median(taken, ManyConsumers.Taken::heapBytes) / 1024))
        .toString();
  }

  private String firstMessage() throws Exception {
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Progress.say(Text.format("start of a JVM: round %d of %d", round + 1, ROUNDS + 1));
      for (String client : Clients.names()) {
        Clients.publishOne(uri);
        Java.Run run = Java.run(FirstMessage.class, uri, client);
        if (round > 0) {
          millis.computeIfAbsent(client, name -> new ArrayList<>()).add(run.millis());
        }
      }
    }
    Table table = new Table("from the start of a JVM to its first handled message", "ms");
    millis.forEach(
        (client, rounds) -> table.row(client, figure(median(rounds, Double::doubleValue))));
    return table.toString();
  }

  private static <T> double median(List<T> values, ToDoubleFunction<T> figure) {
    return Medians.median(values.stream().mapToDouble(figure));
  }

  private static String figure(double value) {
    return Text.format("%,.0f", value);
  }
}
