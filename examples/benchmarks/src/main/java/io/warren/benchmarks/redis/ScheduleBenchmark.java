package io.warren.benchmarks.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.warren.Schedule.Change;
import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Text;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.ScheduledEntry;
import io.warren.testing.PrivateRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What one call of the schedule takes while few and while many messages are pending. */
public final class ScheduleBenchmark {
  private static final String NAMESPACE = "benchmark";
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int CALLS = 2_000;
  private static final int MESSAGE_BYTES = 512;
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final ScheduleStore schedule;
  private final StatefulRedisConnection<String, String> redis;
  private int pending;

  private ScheduleBenchmark(ScheduleStore schedule, StatefulRedisConnection<String, String> redis) {
    this.schedule = schedule;
    this.redis = redis;
  }

  /** The Markdown tables. */
  public static String run(String rabbit) throws Exception {
    ExecutorService executor = Executors.newCachedThreadPool();
    try (PrivateRedis server = PrivateRedis.create("--appendonly", "no").start();
        RedisClient client = RedisClient.create(server.uri())) {
      RedisStore store =
          new RedisStore(new RedisOptions(List.of(server.uri()), null, NAMESPACE), executor);
      try {
        return new ScheduleBenchmark(store.schedule(), client.connect()).table()
            + Text.format("%nWhile %,d are pending:%n%n", MANY)
            + ReleaseBenchmark.run(rabbit, server.uri(), NAMESPACE);
      } finally {
        store.close();
      }
    } finally {
      executor.shutdown();
    }
  }

  private String table() {
    // Compiles what is measured.
    measure();
    fill(FEW);
    Times few = measure();
    long before = usedMemory();
    fill(MANY);
    long bytes = (usedMemory() - before) / (MANY - FEW);
    Times many = measure();
    return Text.format(
        "Medians of %,d calls, one after the other, messages of %d bytes:%n%n"
            + "| | %,d pending | %,d pending |%n|---|---:|---:|%n"
            + "| schedule a message, µs | %.0f | %.0f |%n"
            + "| cancel it, µs | %.0f | %.0f |%n"
            + "| claim the one that is due, µs | %.0f | %.0f |%n%n"
            + "A pending message takes %,d bytes of Redis's memory, its own %d included.%n",
        CALLS,
        MESSAGE_BYTES,
        FEW,
        MANY,
        few.add(),
        many.add(),
        few.cancel(),
        many.cancel(),
        few.claim(),
        many.claim(),
        bytes,
        MESSAGE_BYTES);
  }

  /** Adds messages for the next year, until so many are pending. */
  private void fill(int count) {
    Progress.say(Text.format("schedule: until %,d are pending", count));
    Instant now = Instant.now();
    CompletableFuture<?>[] adds =
        IntStream.range(pending, count)
            .mapToObj(i -> schedule.add(entry(now.plusSeconds(3600 + i * 31L))))
            .toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(adds).join();
    pending = count;
    if (schedule.pendingCount() != count) {
      throw new IllegalStateException("pending are " + schedule.pendingCount());
    }
  }

  private static ScheduledEntry entry(Instant due) {
    return new ScheduledEntry(UUID.randomUUID().toString(), due, new byte[MESSAGE_BYTES], 0);
  }

  private Times measure() {
    double[] adds = new double[CALLS];
    double[] cancels = new double[CALLS];
    double[] claims = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      ScheduledEntry later = entry(Instant.now().plusSeconds(7200 + i * 9_000L));
      adds[i] = micros(() -> schedule.add(later).join());
      cancels[i] = micros(() -> expect(schedule.cancel(later.id()) == Change.DONE, "cancelled"));
      ScheduledEntry due = entry(Instant.now().minusSeconds(1));
      schedule.add(due).join();
      String owner = UUID.randomUUID().toString();
      claims[i] =
          micros(
              () ->
                  expect(
                      schedule.claim(owner, 500, LEASE).join().entries().size() == 1, "claimed"));
      expect(schedule.remove(owner, due.id()).join(), "removed");
    }
    return new Times(median(adds), median(cancels), median(claims));
  }

  private static double median(double[] values) {
    return Medians.median(DoubleStream.of(values));
  }

  private static void expect(boolean fact, String what) {
    if (!fact) {
      throw new IllegalStateException("a message was not " + what);
    }
  }

  private static double micros(Runnable call) {
    long begin = System.nanoTime();
    call.run();
    return (System.nanoTime() - begin) / 1e3;
  }

  private long usedMemory() {
    return redis
        .sync()
        .info("memory")
        .lines()
        .filter(line -> line.startsWith("used_memory:"))
        .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length())))
        .findFirst()
        .orElseThrow();
  }

  private record Times(double add, double cancel, double claim) {}
}
