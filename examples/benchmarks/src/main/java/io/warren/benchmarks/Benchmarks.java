package io.warren.benchmarks;

import io.warren.benchmarks.broker.BrokerBenchmark;
import io.warren.benchmarks.broker.Size;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Text;
import io.warren.benchmarks.redis.ScheduleBenchmark;
import io.warren.testing.PrivateRabbit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all benchmarks, or the named ones, and prints what belongs into docs/performance.md. */
public final class Benchmarks {
  private static final Map<String, Part> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("broker", Benchmarks::broker);
    PARTS.put("schedule", ScheduleBenchmark::run);
    PARTS.put("steps", Steps::run);
    PARTS.put("processor", ProcessorBenchmark::run);
  }

  private Benchmarks() {}

  /** Measures, and prints sections in Markdown. */
  private interface Part {
    String run() throws Exception;
  }

  /**
   * @param arguments the parts to run; none: all
   */
  public static void main(String[] arguments) throws Exception {
    System.out.print(
        Text.format(
            "Java %s, %d processors%n%n",
            Runtime.version(), Runtime.getRuntime().availableProcessors()));
    List<String> parts = arguments.length == 0 ? List.copyOf(PARTS.keySet()) : List.of(arguments);
    for (String name : parts) {
      Part part = PARTS.get(name);
      if (part == null) {
        throw new IllegalArgumentException(name + " is none of " + PARTS.keySet());
      }
      System.out.println(part.run());
    }
  }

  private static String broker() throws Exception {
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      Headline headline = new Headline();
      BrokerBenchmark benchmark = new BrokerBenchmark(broker.amqpUri(), Size.FULL);
      benchmark.run(headline);
      return benchmark.caption()
          + ":\n\n"
          + headline.table()
          + "\nIn figures:\n\n"
          + benchmark.inFigures(headline);
    }
  }
}
