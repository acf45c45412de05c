package io.warren.benchmarks.redis;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.contract.MeasurementsConsumer;
import io.warren.benchmarks.contract.MeasurementsSender;
import io.warren.benchmarks.measure.Lateness;
import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;

/** How fast a scheduler sends what is due at once, and how late what is due bit by bit. */
final class ReleaseBenchmark {
  private static final int AT_ONCE = 20_000;
  private static final int BIT_BY_BIT = 4_000;
  private static final int PER_SECOND = 500;
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  /** Until the first is due: long enough to schedule all of them. */
  private static final Duration AHEAD = Duration.ofSeconds(15);

  private final MeasurementsSender sender;
  private final AtomicReference<Lateness> lateness;

  private ReleaseBenchmark(MeasurementsSender sender, AtomicReference<Lateness> lateness) {
    this.sender = sender;
    this.lateness = lateness;
  }

  /**
   * The Markdown table.
   *
   * @param namespace where others are pending
   */
  static String run(String rabbit, String redis, String namespace) throws Exception {
    try (Warren warren =
        Warren.builder().rabbit(rabbit).redis(redis).namespace(namespace).build()) {
      AtomicReference<Lateness> lateness = new AtomicReference<>(new Lateness(0));
      MeasurementsSender sender = new MeasurementsSender(warren);
      warren.consume(
          new MeasurementsConsumer(
              message -> {
                lateness.get().handled(message.body().measuredAt());
                return MessageResult.success();
              }));
      warren.start();
      warren.scheduler().start();
      return new ReleaseBenchmark(sender, lateness).table();
    }
  }

  private String table() throws Exception {
    // Compiles what is measured.
    release(BIT_BY_BIT, i -> 0);
    Lateness atOnce = release(AT_ONCE, i -> 0);
    Lateness bitByBit = release(BIT_BY_BIT, i -> i * 1_000L / PER_SECOND);
    return new Table("a scheduler", "")
        .row(
            Text.format("%,d due at once: released, a second", AT_ONCE),
            Text.format("%,.0f", AT_ONCE * 1_000.0 / atOnce.last()))
        .row(Text.format("%d due a second: late, p50, ms", PER_SECOND), bitByBit.percentile(50))
        .row(Text.format("%d due a second: late, p99, ms", PER_SECOND), bitByBit.percentile(99))
        .toString();
  }

  /** Schedules messages, and returns once all of them have come. */
  private Lateness release(int count, IntToLongFunction millisAfterFirst) throws Exception {
    Progress.say(Text.format("release of %,d scheduled messages", count));
    Lateness expected = new Lateness(count);
    lateness.set(expected);
    Measured[] messages = Measured.examples(count);
    CompletableFuture<?>[] receipts = new CompletableFuture<?>[count];
    long first = System.currentTimeMillis() + AHEAD.toMillis();
    for (int i = 0; i < count; i++) {
      long due = first + millisAfterFirst.applyAsLong(i);
      receipts[i] = sender.send(messages[i].due(due)).at(Instant.ofEpochMilli(due));
    }
    CompletableFuture.allOf(receipts).join();
    if (System.currentTimeMillis() >= first) {
      throw new IllegalStateException("the first was due before the last was scheduled");
    }
    expected.await(DEADLINE);
    return expected;
  }
}
