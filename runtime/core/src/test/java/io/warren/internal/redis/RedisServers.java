package io.warren.internal.redis;

import io.lettuce.core.AbstractRedisClient;
import io.warren.internal.store.DedupKey;
import io.warren.internal.work.Threads;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests of the connection have in common. */
final class RedisServers {
  static final Duration DEADLINE = Duration.ofSeconds(30);
  static final Duration LEASE = Duration.ofMinutes(10);
  static final DedupKey KEY = new DedupKey("queue", "type", "value");

  private RedisServers() {}

  static RedisStore store(String... addresses) {
    return new RedisStore(
        new RedisOptions(List.of(addresses), null, "tests"), Threads.newExecutor());
  }

  static RedisStore store(@Nullable AbstractRedisClient client) {
    return new RedisStore(new RedisOptions(List.of(), client, "tests"), Threads.newExecutor());
  }

  /** With calls that fail soon. */
  static RedisStore impatientStore(Duration timeout, String... addresses) {
    return new RedisStore(
        new RedisOptions(List.of(addresses), null, "tests", timeout), Threads.newExecutor());
  }
}
