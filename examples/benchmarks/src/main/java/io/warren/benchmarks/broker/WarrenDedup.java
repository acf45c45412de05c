package io.warren.benchmarks.broker;

import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.benchmarks.contract.DeduplicatedConsumer;
import java.io.Closeable;

/** Handles each message once. */
final class WarrenDedup implements Client.Consuming {
  private final String rabbit;
  private final String redis;
  private final int concurrency;

  WarrenDedup(String rabbit, String redis, int concurrency) {
    this.rabbit = rabbit;
    this.redis = redis;
    this.concurrency = concurrency;
  }

  @Override
  public Closeable consume(Runnable handled) {
    Warren warren = Warren.builder().rabbit(rabbit).redis(redis).build();
    warren.consume(
        new DeduplicatedConsumer(
            message -> {
              HandWrittenClient.expectWhole(message.body());
              handled.run();
              return MessageResult.success();
            }),
        options -> options.concurrency(concurrency));
    warren.start();
    return warren::close;
  }
}
