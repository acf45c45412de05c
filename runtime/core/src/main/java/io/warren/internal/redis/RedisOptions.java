package io.warren.internal.redis;

import io.lettuce.core.AbstractRedisClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is and how it is used. Its text leaves out the addresses, which hold passwords.
 *
 * @param addresses one server, or nodes of one cluster; not used where there is a client
 * @param client the user's own, or null
 * @param scheduleKey schedules of other keys are not seen
 * @param timeout how long a call may take, the wait for a connection included
 */
public record RedisOptions(
    List<String> addresses,
    @Nullable AbstractRedisClient client,
    String scheduleKey,
    Duration timeout) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  public RedisOptions {
    addresses = List.copyOf(addresses);
  }

  /** With calls that take at most 10 seconds. */
  public RedisOptions(
      List<String> addresses, @Nullable AbstractRedisClient client, String scheduleKey) {
    this(addresses, client, scheduleKey, TIMEOUT);
  }

  @Override
  public String toString() {
    return "RedisOptions[scheduleKey=" + scheduleKey + ", timeout=" + timeout + "]";
  }
}
