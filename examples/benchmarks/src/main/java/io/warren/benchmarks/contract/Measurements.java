package io.warren.benchmarks.contract;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** What both clients send and consume, on the quorum queue that the contract declares. */
@MessageContract(exchange = Measurements.EXCHANGE, routingKey = Measurements.KEY)
@Produces
@Consumes(queue = Measurements.QUEUE, prefetch = Measurements.PREFETCH)
public interface Measurements {
  String EXCHANGE = "benchmark";
  String KEY = "benchmark.measured";
  String QUEUE = "benchmark.measured.1";
  int PREFETCH = 250;

  void measured(Measured measured);
}
