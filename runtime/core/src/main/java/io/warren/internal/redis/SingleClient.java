package io.warren.internal.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;

/** One server, or whichever of several the sentinels name. Leaves the client to its owner. */
record SingleClient(RedisClient client) implements Client {
  @Override
  public Connected connect() {
    StatefulRedisConnection<String, byte[]> connection = client.connect(RedisText.CODEC);
    return new Connected(connection, connection.async(), () -> List.of(connection.sync().info()));
  }

  @Override
  public StatefulRedisPubSubConnection<String, byte[]> connectPubSub() {
    return client.connectPubSub(RedisText.CODEC);
  }

  @Override
  public void shutdown() {}
}
