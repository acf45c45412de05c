package io.warren.benchmarks.redis;

import io.warren.benchmarks.broker.DedupConsuming;
import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Meter;
import io.warren.benchmarks.measure.Progress;
import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import io.warren.testing.PrivateRedis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Messages that are handled once, beside what the same keys take on a bare connection. */
public final class DedupBenchmark {
  private static final int KEYS = 10_000;
  private static final int WARM_UP_ROUNDS = 2;
  private static final int ROUNDS = 5;

  private DedupBenchmark() {}

  /** The Markdown table. */
  public static String run(String rabbit) throws Exception {
    try (PrivateRedis redis = PrivateRedis.create("--appendonly", "no").start()) {
      String uri = redis.uri();
      DedupConsuming consuming = new DedupConsuming(rabbit, uri, KEYS);
      Map<String, Callable<Meter.Cost>> ways = new LinkedHashMap<>();
      ways.put("bare Redis, pipelined", () -> BareKeys.measure(uri, KEYS));
      ways.put("Warren, one message at a time", () -> consuming.measure(1));
      ways.put("Warren, 16 at a time", () -> consuming.measure(16));
      return table(ways);
    }
  }

  private static String table(Map<String, Callable<Meter.Cost>> ways) throws Exception {
    Map<String, List<Meter.Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      Progress.say(Text.format("dedup: round %d of %d", round + 1, WARM_UP_ROUNDS + ROUNDS));
      for (Map.Entry<String, Callable<Meter.Cost>> way : ways.entrySet()) {
        Meter.Cost cost = way.getValue().call();
        if (round >= WARM_UP_ROUNDS) {
          costs.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(cost);
        }
      }
    }
    Table table = new Table("claimed and done", "keys a second", "CPU a key, µs");
    costs.forEach(
        (way, rounds) ->
            table.row(
                way,
                Text.format("%,.0f", median(rounds, Meter.Cost::perSecond)),
                Text.format("%,.1f", median(rounds, Meter.Cost::cpuMicros))));
    return table.toString();
  }

  private static double median(List<Meter.Cost> costs, ToDoubleFunction<Meter.Cost> figure) {
    return Medians.median(costs.stream().mapToDouble(figure));
  }
}
