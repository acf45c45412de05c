package io.warren.benchmarks.contract;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

/** What is consumed many at a time. */
@MessageContract(exchange = Measurements.EXCHANGE, routingKey = Batches.KEY)
@Consumes(queue = Batches.QUEUE, prefetch = Measurements.PREFETCH)
@Batch(size = Batches.SIZE, flushInterval = "200ms")
public interface Batches {
  String KEY = "benchmark.batched";
  String QUEUE = "benchmark.batched.1";
  int SIZE = 100;

  void measured(Measured measured);
}
