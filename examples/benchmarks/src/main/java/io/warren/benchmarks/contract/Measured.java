package io.warren.benchmarks.contract;

import java.util.Collections;
import java.util.List;

/**
 * The payload, about 250 bytes of JSON.
 *
 * @param run the run that measured
 * @param sample the sample that was measured
 * @param instrument the machine
 * @param metric what was measured
 * @param value the value
 * @param threshold what the value is compared with
 * @param measuredAt milliseconds since 1970
 * @param passed whether the value is good
 * @param tags for searching
 */
public record Measured(
    String run,
    String sample,
    String instrument,
    String metric,
    double value,
    double threshold,
    long measuredAt,
    boolean passed,
    List<String> tags) {

  public static Measured example(int number) {
    return new Measured(
        "run-2026-03-" + number % 28,
        "S-" + (100_000 + number),
        "sequencer-" + number % 7,
        "duplication-rate",
        (number % 1000) / 10.0,
        42.5,
        1_772_000_000_000L + number * 1000L,
        number % 2 == 0,
        List.of("lane-" + number % 8, "flowcell-HG7", "batch-" + number / 96, "project-alpine"));
  }

  /** Made ahead, so that making them is not measured. */
  public static Measured[] examples(int count) {
    Measured[] examples = new Measured[count];
    for (int i = 0; i < count; i++) {
      examples[i] = example(i);
    }
    return examples;
  }

  /** Examples of about so many bytes of JSON. */
  public static Measured[] examples(int count, int bytes) {
    List<String> tags = Collections.nCopies(bytes / 128, "t".repeat(125));
    Measured[] examples = examples(count);
    for (int i = 0; i < count; i++) {
      examples[i] = examples[i].with(examples[i].measuredAt, tags);
    }
    return examples;
  }

  /** The same, due at a time in milliseconds since 1970. */
  public Measured due(long millis) {
    return with(millis, tags);
  }

  private Measured with(long at, List<String> others) {
    return new Measured(run, sample, instrument, metric, value, threshold, at, passed, others);
  }
}
