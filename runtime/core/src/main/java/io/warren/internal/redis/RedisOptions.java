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
 * @param namespace what all keys begin with; nothing of others is seen
 * @param timeout how long a call may take, the wait for a connection included
 */
public record RedisOptions(
    List<String> addresses,
    @Nullable AbstractRedisClient client,
    String namespace,
    Duration timeout) {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  public RedisOptions {
    addresses = List.copyOf(addresses);
  }

  /** With calls that take at most 10 seconds. */
  public RedisOptions(
      List<String> addresses, @Nullable AbstractRedisClient client, String namespace) {
    this(addresses, client, namespace, TIMEOUT);
  }

  @Override
  public String toString() {
    return "RedisOptions[namespace=" + namespace + ", timeout=" + timeout + "]";
  }
}
