package io.warren.benchmarks.broker;

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
import java.util.concurrent.atomic.AtomicReference;

/** Delayed messages: how fast they are sent, and how late they come. */
public final class DelaysBenchmark {
  private static final int MESSAGES = 5_000;
  private static final int DELAYS = 10;
  private static final long STEP_MILLIS = 500;
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  private final MeasurementsSender sender;
  private final AtomicReference<Lateness> lateness;

  private DelaysBenchmark(MeasurementsSender sender, AtomicReference<Lateness> lateness) {
    this.sender = sender;
    this.lateness = lateness;
  }

  /** The Markdown table. */
  public static String run(String uri) throws Exception {
    try (Warren warren = Warren.builder().rabbit(uri).build()) {
      MeasurementsSender sender = new MeasurementsSender(warren);
      AtomicReference<Lateness> lateness = new AtomicReference<>(new Lateness(DELAYS));
      warren.consume(
          new MeasurementsConsumer(
              message -> {
                lateness.get().handled(message.body().measuredAt());
                return MessageResult.success();
              }));
      warren.start();
      DelaysBenchmark benchmark = new DelaysBenchmark(sender, lateness);
      // Declares the queues of all delays.
      benchmark.send(DELAYS);
      return benchmark.table(benchmark.send(MESSAGES));
    }
  }

  /** Messages a second, over all delays alike; returns once all have come. */
  private double send(int count) throws Exception {
    Progress.say(Text.format("%,d messages over %d delays", count, DELAYS));
    Measured[] messages = Measured.examples(count);
    Lateness expected = new Lateness(count);
    lateness.set(expected);
    Flight flight = new Flight(Clients.IN_FLIGHT);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long delay = STEP_MILLIS * (1 + i % DELAYS);
      flight.begin();
      sender
          .send(messages[i].due(System.currentTimeMillis() + delay))
          .delay(delay)
          .whenComplete(
              (receipt, failure) -> {
                if (failure != null) {
                  flight.lost();
                }
                flight.end(1);
              });
    }
    flight.await();
    double perSecond = count * 1e9 / (System.nanoTime() - begin);
    expected.await(DEADLINE);
    return perSecond;
  }

  private String table(double perSecond) {
    return new Table(Text.format("%,d messages over %d delays", MESSAGES, DELAYS), "")
        .row("sent, a second", Text.format("%,.0f", perSecond))
        .row("late, p50, ms", lateness.get().percentile(50))
        .row("late, p99, ms", lateness.get().percentile(99))
        .toString();
  }
}
