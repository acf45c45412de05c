package io.warren.internal.redis;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;

/** A cluster. Leaves the client to its owner. */
record ClusterClient(RedisClusterClient client) implements Client {
  @Override
  public Connected connect() {
    StatefulRedisClusterConnection<String, byte[]> connection = client.connect(RedisText.CODEC);
    return new Connected(connection, connection.async(), () -> infos(connection));
  }

  private static List<String> infos(StatefulRedisClusterConnection<String, byte[]> connection) {
    return connection.getPartitions().stream()
        .filter(node -> node.is(RedisClusterNode.NodeFlag.UPSTREAM) && !node.getSlots().isEmpty())
        .map(node -> connection.getConnection(node.getNodeId()).sync().info())
        .toList();
  }

  @Override
  public StatefulRedisPubSubConnection<String, byte[]> connectPubSub() {
    return client.connectPubSub(RedisText.CODEC);
  }

  @Override
  public void shutdown() {}
}
