package io.warren.benchmarks;

import io.warren.benchmarks.broker.BatchesBenchmark;
import io.warren.benchmarks.broker.BodiesBenchmark;
import io.warren.benchmarks.broker.BrokerBenchmark;
import io.warren.benchmarks.broker.Clients;
import io.warren.benchmarks.broker.DelaysBenchmark;
import io.warren.benchmarks.broker.ObservedBenchmark;
import io.warren.benchmarks.broker.RequestsBenchmark;
import io.warren.benchmarks.broker.Size;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Text;
import io.warren.benchmarks.redis.DedupBenchmark;
import io.warren.benchmarks.redis.ScheduleBenchmark;
import io.warren.benchmarks.start.StartBenchmark;
import io.warren.testing.PrivateRabbit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs all benchmarks, or the named ones, and prints what belongs into docs/performance.md. */
public final class Benchmarks {
  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("Beside a client written by hand", onRabbit(Benchmarks::besideByHand));
    PARTS.put("Larger messages", onRabbit(BodiesBenchmark::run));
    PARTS.put("Requests with a reply", onRabbit(RequestsBenchmark::run));
    PARTS.put("Batches", onRabbit(BatchesBenchmark::run));
    PARTS.put("Delays", onRabbit(DelaysBenchmark::run));
    PARTS.put("Duplicates", onRabbit(DedupBenchmark::run));
    PARTS.put("Observed", onRabbit(ObservedBenchmark::run));
    PARTS.put("Start", onRabbit(uri -> new StartBenchmark(uri).run()));
    PARTS.put("Many scheduled messages", onRabbit(ScheduleBenchmark::run));
    PARTS.put("Steps of one message", Steps::run);
    PARTS.put("The processor", ProcessorBenchmark::run);
  }

  private Benchmarks() {}

  /** Measures, and prints sections in Markdown. */
  private interface Part {
    String run() throws Exception;
  }

  /** The same on a broker. */
  private interface RabbitPart {
    String run(String uri) throws Exception;
  }

  /**
   * @param arguments the beginning of the titles of the parts to run, or {@code all}
   */
  public static void main(String[] arguments) throws Exception {
    System.out.print(
        Text.format(
            "Java %s, %d processors%n",
            Runtime.version(), Runtime.getRuntime().availableProcessors()));
    for (Map.Entry<String, Part> part : PARTS.entrySet()) {
      String title = part.getKey();
      if (Stream.of(arguments).anyMatch(name -> name.equals("all") || title.startsWith(name))) {
        Progress.say(title);
        System.out.print(Text.format("%n## %s%n%n%s", title, part.getValue().run()));
      }
    }
  }

  /** On a broker of its own, so that no part has another's queues beside it. */
  private static Part onRabbit(RabbitPart part) {
    return () -> {
      try (PrivateRabbit broker = PrivateRabbit.create().start()) {
        Clients.declare(broker.amqpUri());
        return part.run(broker.amqpUri());
      }
    };
  }

  private static String besideByHand(String uri) throws Exception {
    Headline headline = new Headline();
    BrokerBenchmark benchmark = new BrokerBenchmark(uri, Size.FULL);
    benchmark.run(headline);
    new StartBenchmark(uri).run(headline);
    return benchmark.caption()
        + ":\n\n"
        + headline.table()
        + "\nIn figures:\n\n"
        + benchmark.inFigures(headline);
  }
}
