package io.warren.internal.store;

import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisAdvancedClusterCommands;
import io.warren.testing.PrivateRedisCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The behaviour suite on a Redis Cluster, of which one address is known. */
class RedisClusterStoreTest {
  private static final PrivateRedisCluster CLUSTER = PrivateRedisCluster.start();
  private static final RedisClusterClient CLIENT = RedisClusterClient.create(CLUSTER.uris()[0]);
  private static final RedisAdvancedClusterCommands<String, String> COMMANDS =
      CLIENT.connect().sync();

  @AfterAll
  static void shutdown() {
    CLIENT.shutdown();
    CLUSTER.close();
  }

  private static StoreFixture fixture() {
    return new RedisFixture(CLUSTER.uris()[0], COMMANDS);
  }

  @Nested
  class Dedup extends DedupStoreBehaviour {
    Dedup() {
      super(RedisClusterStoreTest::fixture);
    }
  }

  @Nested
  class Schedule extends ScheduleStoreBehaviour {
    Schedule() {
      super(RedisClusterStoreTest::fixture);
    }
  }
}
