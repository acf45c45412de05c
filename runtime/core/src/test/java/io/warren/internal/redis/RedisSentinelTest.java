package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.DEADLINE;
import static io.warren.internal.redis.RedisServers.KEY;
import static io.warren.internal.redis.RedisServers.LEASE;
import static io.warren.internal.redis.RedisServers.store;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.warren.StoreException;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.testing.Await;
import io.warren.testing.PrivateRedis;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisSentinelTest {
  @Test
  void theStoreFollowsThePrimaryThatTheSentinelNames() {
    try (PrivateRedis primary = PrivateRedis.create().start();
        PrivateRedis replica =
            PrivateRedis.create("--replicaof", "127.0.0.1 " + primary.port()).start();
        PrivateRedis sentinel = PrivateRedis.createSentinel("main", primary).start()) {
      RedisStore store = store("redis-sentinel://127.0.0.1:" + sentinel.port() + "#main");
      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);
      awaitReplica(sentinel, replica);

      primary.kill();

      Await.until(DEADLINE, "the new primary", () -> holds(store));
      store.close();
    }
  }

  private static void awaitReplica(PrivateRedis sentinel, PrivateRedis replica) {
    RedisClient client = RedisClient.create();
    try (var connection =
        client.connectSentinel(RedisURI.create("redis://127.0.0.1:" + sentinel.port()))) {
      Await.until(
          DEADLINE,
          "that the sentinel knows the replica",
          () ->
              connection.sync().replicas("main").stream()
                  .map(Map::entrySet)
                  .anyMatch(
                      properties ->
                          properties.contains(Map.entry("port", "" + replica.port()))
                              && properties.contains(Map.entry("master-link-status", "ok"))));
    } finally {
      client.shutdown();
    }
  }

  /** The claim was replicated before the primary was killed. */
  private static boolean holds(RedisStore store) {
    try {
      return store.dedup().claim(KEY, "two", LEASE) == Claim.HELD;
    } catch (StoreException notYet) {
      return false;
    }
  }
}
