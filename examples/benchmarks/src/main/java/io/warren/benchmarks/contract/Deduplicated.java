package io.warren.benchmarks.contract;

import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.MessageContract;

/** What is handled once. */
@MessageContract(exchange = Measurements.EXCHANGE, routingKey = Deduplicated.KEY)
@Consumes(queue = Deduplicated.QUEUE, prefetch = Measurements.PREFETCH)
@Dedup(interval = "10m")
public interface Deduplicated {
  String KEY = "benchmark.deduplicated";
  String QUEUE = "benchmark.deduplicated.1";

  void measured(Measured measured);
}
