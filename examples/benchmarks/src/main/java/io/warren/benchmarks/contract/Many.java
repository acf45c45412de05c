package io.warren.benchmarks.contract;

import io.warren.MessageResult;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.contract.ConsumerAdapter;
import io.warren.contract.ConsumerSpec;
import io.warren.topology.RetryPolicy;

/** Consumed many times in one process, each time from another queue. */
@MessageContract(exchange = Measurements.EXCHANGE, routingKey = "benchmark.many")
@Consumes(queue = Many.QUEUE)
public interface Many {
  String QUEUE = "benchmark.many";

  void measured(Measured measured);

  /** As the processor writes it for this contract, but for the name of the queue. */
  static ConsumerAdapter consumer(String queue) {
    ConsumerSpec spec =
        ConsumerSpec.of(Many.class.getName(), queue, ManyTopology.CONSUMED.replacing(QUEUE, queue))
            .prefetch(32)
            .concurrency(1)
            .retry(RetryPolicy.NONE)
            .on(ManyTopology.MESSAGE, message -> MessageResult.success())
            .build();
    return () -> spec;
  }
}
