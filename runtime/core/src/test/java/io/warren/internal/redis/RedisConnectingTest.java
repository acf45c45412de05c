package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.KEY;
import static io.warren.internal.redis.RedisServers.LEASE;
import static io.warren.internal.redis.RedisServers.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.warren.ClosedException;
import io.warren.StoreException;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.testing.CapturedLog;
import io.warren.testing.PrivateRedis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RedisConnectingTest {
  private static final Namespace NAMESPACE = new Namespace("tests");

  @Test
  void nothingConnectsBeforeItIsNeeded() {
    RedisStore store = store("redis://127.0.0.1:1");

    assertThat(store.health().up()).isTrue();
    assertThat(store.health().parts().get(0).detail()).isEqualTo("not needed yet");
    store.close();
    assertThatThrownBy(store::check).isInstanceOf(ClosedException.class);
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    RedisStore store = store("redis://user:secret@127.0.0.1:1");
    try {
      assertThatThrownBy(store::check)
          .isInstanceOf(StoreException.class)
          .hasMessage(
              "Redis at 127.0.0.1:1 cannot be reached: nothing listens there; is Redis running?")
          .satisfies(RedisConnectingTest::hasNoSecret);
      assertThat(store.health().up()).isFalse();
    } finally {
      store.close();
    }
  }

  @Test
  void anUnknownHostIsNamed() {
    RedisStore store = store("redis://nowhere.invalid");
    try {
      assertThatThrownBy(store::check)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("nowhere.invalid:6379 cannot be reached: the host name is unknown");
    } finally {
      store.close();
    }
  }

  @Test
  void aWrongPasswordIsOneClearError() {
    try (PrivateRedis server = PrivateRedis.create("--requirepass", "right").start()) {
      for (String credentials : new String[] {":secret@", "user:secret@", ""}) {
        RedisStore store = store("redis://" + credentials + "127.0.0.1:" + server.port());
        assertThatThrownBy(() -> store.dedup().claim(KEY, "one", LEASE))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("refuses user and password: check them")
            .satisfies(RedisConnectingTest::hasNoSecret);
        store.close();
      }
      RedisStore store = store("redis://:right@127.0.0.1:" + server.port());
      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);
      assertThat(store.health().up()).isTrue();
      store.close();
    }
  }

  private static void hasNoSecret(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    assertThat(text.toString()).doesNotContain("secret");
  }

  @Test
  void aServerThatEvictsIsRefusedUntilItIsSetRight() {
    try (PrivateRedis server = PrivateRedis.create("--maxmemory-policy", "volatile-lru").start()) {
      RedisStore store = store(server.uri());
      assertThatThrownBy(() -> store.dedup().claim(KEY, "one", LEASE))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("its maxmemory-policy is 'volatile-lru': set it to 'noeviction'");

      ask(server, connection -> connection.sync().configSet("maxmemory-policy", "noeviction"));
      store.check();
      ask(server, connection -> connection.sync().configSet("maxmemory-policy", "allkeys-lru"));

      assertThatThrownBy(store::check).hasMessageContaining("'allkeys-lru'");
      store.close();
    }
  }

  @Test
  void aUserWhoMayNotAskIsWarnedOnce() {
    try (PrivateRedis server =
            PrivateRedis.create(
                    "--user", "app", "on", ">pass", "~tests:*", "&tests:*", "+@all", "-info")
                .start();
        CapturedLog log = new CapturedLog(Fitness.class.getName())) {
      RedisStore store = store("redis://app:pass@127.0.0.1:" + server.port());
      store.check();
      store.check();
      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);
      store.close();

      assertThat(log.text()).containsOnlyOnce("Cannot see whether the maxmemory-policy of Redis");
    }
  }

  @Test
  void aReplicaIsRefused() {
    try (PrivateRedis primary = PrivateRedis.create().start();
        PrivateRedis replica =
            PrivateRedis.create("--replicaof", "127.0.0.1 " + primary.port()).start()) {
      RedisStore store = store(replica.uri());
      assertThatThrownBy(store::check)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is a replica, which cannot be written to");
      store.close();
    }
  }

  @Test
  void anEntryOfANewerFormatSaysToUpgrade() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      ask(server, connection -> connection.sync().set(NAMESPACE.key(KEY), "2|claimed|x"));
      ask(
          server,
          connection -> {
            connection.sync().hset("tests:schedule:{tests}:entry:id", "version", "2");
            return connection.sync().zadd("tests:schedule:{tests}:waiting", 1, "id");
          });
      RedisStore store = store(server.uri());
      assertThatThrownBy(() -> store.dedup().claim(KEY, "one", LEASE))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("format 2")
          .hasMessageContaining("upgrade");
      assertThatThrownBy(() -> store.schedule().cancel("id")).hasMessageContaining("upgrade");
      assertThat(store.schedule().claim("one", 1, LEASE).join().unreadable())
          .singleElement()
          .satisfies(found -> assertThat(found.why()).contains("format 2").contains("upgrade"));
      store.close();
    }
  }

  @Test
  void aUsersClientIsUsedAndNotShutDown() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisClient client = RedisClient.create(server.uri());
      RedisStore store = store(client);
      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);

      store.close();

      try (StatefulRedisConnection<String, String> connection = client.connect()) {
        assertThat(connection.sync().get(NAMESPACE.key(KEY))).isEqualTo("1|claimed|one");
        assertThat(connection.sync().clientList().lines()).hasSize(1);
      }
      client.shutdown();
    }
  }

  private static void ask(
      PrivateRedis server, Function<StatefulRedisConnection<String, String>, ?> call) {
    RedisClient client = RedisClient.create(server.uri());
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      call.apply(connection);
    } finally {
      client.shutdown();
    }
  }
}
