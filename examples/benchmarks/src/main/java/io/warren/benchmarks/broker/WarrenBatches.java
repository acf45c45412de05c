package io.warren.benchmarks.broker;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.Warren;
import io.warren.benchmarks.contract.BatchesConsumer;
import io.warren.benchmarks.contract.Measured;
import java.io.Closeable;

/** Has its handler called with batches. */
final class WarrenBatches implements Client.Consuming {
  private final String uri;

  WarrenBatches(String uri) {
    this.uri = uri;
  }

  @Override
  public Closeable consume(Runnable handled) {
    Warren warren = Warren.builder().rabbit(uri).build();
    warren.consume(
        new BatchesConsumer(
            messages -> {
              for (Message<Measured> message : messages) {
                HandWrittenClient.expectWhole(message.body());
                handled.run();
              }
              return BatchResult.success();
            }));
    warren.start();
    return warren::close;
  }
}
