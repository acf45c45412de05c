package io.warren.benchmarks.contract;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;

/** What is asked and answered. */
@MessageContract(exchange = Measurements.EXCHANGE, routingKey = Questions.KEY)
@Produces
@Consumes(queue = Questions.QUEUE, prefetch = Measurements.PREFETCH)
public interface Questions {
  String KEY = "benchmark.asked";
  String QUEUE = "benchmark.asked.1";

  Measured ask(Measured measured);
}
