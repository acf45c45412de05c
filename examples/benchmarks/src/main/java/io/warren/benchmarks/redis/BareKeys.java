package io.warren.benchmarks.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.warren.benchmarks.measure.Meter;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The least that a claim and a mark ask of Redis: two commands a key, as many on their way as one
 * connection carries, without a broker and without a message.
 */
final class BareKeys {
  private static final int IN_FLIGHT = 1_000;
  private static final long LEASE_MILLIS = 30_000;
  private static final long INTERVAL_MILLIS = 600_000;

  private BareKeys() {}

  static Meter.Cost measure(String uri, int keys) throws InterruptedException {
    // Closes the connection as well.
    try (RedisClient client = RedisClient.create(uri)) {
      StatefulRedisConnection<String, String> connection = client.connect();
      claimAndMark(connection.async(), 1);
      Meter meter = Meter.start();
      claimAndMark(connection.async(), keys);
      return meter.stop(keys);
    }
  }

  private static void claimAndMark(RedisAsyncCommands<String, String> redis, int keys)
      throws InterruptedException {
    Semaphore room = new Semaphore(IN_FLIGHT);
    AtomicLong failed = new AtomicLong();
    for (int i = 0; i < keys; i++) {
      String key = "bare:" + UUID.randomUUID();
      room.acquire();
      redis.set(key, "claimed", SetArgs.Builder.nx().px(LEASE_MILLIS));
      redis
          .set(key, "done", SetArgs.Builder.px(INTERVAL_MILLIS))
          .whenComplete(
              (answer, failure) -> {
                if (failure != null) {
                  failed.incrementAndGet();
                }
                room.release();
              });
    }
    if (!room.tryAcquire(IN_FLIGHT, 60, TimeUnit.SECONDS) || failed.get() > 0) {
      throw new IllegalStateException("Redis did not answer every command");
    }
  }
}
