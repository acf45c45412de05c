package io.warren.benchmarks;

import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Has JMH run {@link StepBenchmark}. */
final class Steps {
  private Steps() {}

  /** The Markdown table. */
  static String run() throws RunnerException {
    Table table = new Table("step", "ns", "bytes");
    for (RunResult run :
        new Runner(
                new OptionsBuilder()
                    .include(StepBenchmark.class.getName())
                    .addProfiler("gc")
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      Result<?> time = run.getPrimaryResult();
      Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
      table.row(
          time.getLabel(),
          Text.format("%,.0f", time.getScore()),
          Text.format("%,.0f", bytes.getScore()));
    }
    return table.toString();
  }
}
