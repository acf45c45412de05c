package io.warren.benchmarks;

import io.warren.testing.PrivateRabbit;
import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all benchmarks, and prints what belongs into docs/performance.md. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] arguments) throws Exception {
    System.out.printf(
        "Java %s, %d processors%n%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors());
    try (PrivateRabbit broker = PrivateRabbit.create().start()) {
      print("Beside a client written by hand", new BrokerBenchmark(broker.amqpUri()).run());
    }
    print("Many scheduled messages", ScheduleBenchmark.run());
    print("Steps of one message", steps());
    print("The processor", ProcessorBenchmark.run());
  }

  private static void print(String title, String text) {
    System.out.printf("## %s%n%n%s%n", title, text);
  }

  private static String steps() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(StepBenchmark.class.getName())
                    .addProfiler("gc")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    StringBuilder table = new StringBuilder("| step | ns | bytes |%n|---|---:|---:|%n".formatted());
    for (RunResult run : results) {
      Result<?> time = run.getPrimaryResult();
      Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
      table.append(
          Text.format(
              "| %s | %,.0f | %,.0f |%n", time.getLabel(), time.getScore(), bytes.getScore()));
    }
    return table.toString();
  }
}
