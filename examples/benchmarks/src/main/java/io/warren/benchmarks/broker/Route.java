package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measurements;

/** Where messages go and come from, on what a contract has declared. */
record Route(String exchange, String key, String queue) {
  static final Route MEASUREMENTS =
      new Route(Measurements.EXCHANGE, Measurements.KEY, Measurements.QUEUE);
}
