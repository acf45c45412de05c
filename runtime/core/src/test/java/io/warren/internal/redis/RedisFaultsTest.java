package io.warren.internal.redis;

import static io.warren.internal.redis.RedisServers.DEADLINE;
import static io.warren.internal.redis.RedisServers.KEY;
import static io.warren.internal.redis.RedisServers.LEASE;
import static io.warren.internal.redis.RedisServers.impatientStore;
import static io.warren.internal.redis.RedisServers.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.StoreException;
import io.warren.internal.store.DedupStore.Claim;
import io.warren.internal.store.ScheduledEntry;
import io.warren.testing.Await;
import io.warren.testing.CuttingProxy;
import io.warren.testing.PrivateRedis;
import io.warren.testing.PrivateRedisCluster;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RedisFaultsTest {
  private static final Duration IMPATIENT = Duration.ofMillis(500);

  private static ScheduledEntry entry(String id, Instant due) {
    return new ScheduledEntry(id, due, new byte[100], 0);
  }

  @Test
  void aKilledServerLosesNoEntryThatWasAdded() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisStore store = store(server.uri());
      Instant past = Instant.now().minusSeconds(1);
      AtomicBoolean stop = new AtomicBoolean();
      Set<String> added = ConcurrentHashMap.newKeySet();
      Queue<String> refused = new ConcurrentLinkedQueue<>();
      CompletableFuture<Void> adding =
          CompletableFuture.runAsync(
              () -> {
                for (int i = 0; !stop.get(); i++) {
                  String id = "id-" + i;
                  store
                      .schedule()
                      .add(entry(id, past))
                      .whenComplete(
                          (done, failure) -> {
                            if (failure == null) {
                              added.add(id);
                            } else {
                              refused.add(failure.toString());
                            }
                          });
                }
              });
      for (int round = 1; round <= 3; round++) {
        int enough = added.size() + 500;
        Await.until(DEADLINE, "adding", () -> added.size() > enough);
        server.kill();
        server.start();
      }
      int enough = added.size() + 500;
      Await.until(DEADLINE, "adding after the last kill", () -> added.size() > enough);
      stop.set(true);
      adding.join();

      Map<String, Integer> claimed = new ConcurrentHashMap<>();
      Await.until(
          DEADLINE,
          "the claim of all that was added",
          () -> {
            store.schedule().claim("owner-" + claimed.size(), 500, LEASE).join().entries().stream()
                .map(ScheduledEntry::id)
                .forEach(id -> claimed.merge(id, 1, Integer::sum));
            return claimed.keySet().containsAll(added);
          });
      assertThat(claimed.values()).containsOnly(1);
      assertThat(refused).as("the server is back within the time of a call").isEmpty();
      store.close();
    }
  }

  @Test
  void aKilledServerForgetsNoClaimAndNoMark() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisStore store = store(server.uri());
      store.dedup().claim(KEY, "one", LEASE);
      server.kill();
      server.start();

      assertThat(store.dedup().claim(KEY, "two", LEASE)).isEqualTo(Claim.HELD);
      assertThat(store.dedup().done(KEY, "one", LEASE)).isTrue();
      server.kill();
      server.start();
      assertThat(store.dedup().claim(KEY, "two", LEASE)).isEqualTo(Claim.DONE);
      store.close();
    }
  }

  @Test
  void whileTheServerIsAwayCallsFailInTimeAndThenSucceedAgain() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisStore store = impatientStore(IMPATIENT, server.uri());
      store.check();
      server.stop();

      long begin = System.nanoTime();
      assertThatThrownBy(() -> store.dedup().claim(KEY, "one", LEASE))
          .isInstanceOf(StoreException.class);
      assertThat(store.schedule().add(entry("id", Instant.now())))
          .failsWithin(DEADLINE)
          .withThrowableThat()
          .havingCause()
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(store::check).isInstanceOf(StoreException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(store.health().up()).isFalse();

      server.start();
      // Without a call.
      Await.until(DEADLINE, "the health of the store", () -> store.health().up());
      assertThat(store.dedup().claim(KEY, "one", LEASE)).isEqualTo(Claim.CLAIMED);
      store.close();
    }
  }

  @Test
  void whatFailedWhileTheServerWasAwayIsNeitherKeptNorStoredLater() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisStore store = impatientStore(Duration.ofSeconds(2), server.uri());
      store.check();
      server.stop();

      List<WeakReference<byte[]>> messages = new ArrayList<>();
      List<CompletableFuture<Void>> adds = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        byte[] message = new byte[1 << 20];
        messages.add(new WeakReference<>(message));
        adds.add(store.schedule().add(new ScheduledEntry("id-" + i, Instant.now(), message, 0)));
      }
      assertThat(adds)
          .allSatisfy(
              add ->
                  assertThat(add)
                      .failsWithin(DEADLINE)
                      .withThrowableThat()
                      .havingCause()
                      .isInstanceOf(StoreException.class));
      Await.until(
          DEADLINE,
          "the end of what was to be added",
          () -> {
            System.gc();
            return messages.stream().allMatch(message -> message.get() == null);
          });

      server.start();
      Await.until(DEADLINE, "the health of the store", () -> store.health().up());
      store.schedule().add(entry("later", Instant.now())).join();
      assertThat(store.schedule().pendingCount()).isEqualTo(1);
      store.close();
    }
  }

  @Test
  void aServerThatComesLaterIsFoundWithoutACall() {
    try (PrivateRedis server = PrivateRedis.create()) {
      RedisStore store = store(server.uri());
      assertThatThrownBy(store::check).isInstanceOf(StoreException.class);
      assertThat(store.health().up()).isFalse();

      server.start();

      Await.until(DEADLINE, "the health of the store", () -> store.health().up());
      store.close();
    }
  }

  @Test
  void aConnectionThatIsSilentIsGivenUpForAnother() {
    try (PrivateRedis server = PrivateRedis.create().start();
        CuttingProxy proxy = new CuttingProxy("redis://user@127.0.0.1:" + server.port())) {
      RedisStore store = impatientStore(IMPATIENT, "redis://127.0.0.1:" + proxy.port());
      store.check();
      proxy.silence();

      assertThatThrownBy(() -> store.dedup().claim(KEY, "one", LEASE))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("does not answer");

      Await.until(DEADLINE, "the health of the store", () -> store.health().up());
      assertThat(store.dedup().claim(KEY, "two", LEASE)).isIn(Claim.CLAIMED, Claim.HELD);
      store.close();
    }
  }

  @Test
  void newsIsHeardAgainAfterARestart() {
    try (PrivateRedis server = PrivateRedis.create().start()) {
      RedisStore listening = store(server.uri());
      RedisStore other = store(server.uri());
      AtomicInteger news = new AtomicInteger();
      listening.schedule().onEarlier(news::incrementAndGet);
      listening.schedule().claim("one", 1, LEASE).join();
      Await.until(DEADLINE, "the subscription", () -> news.get() > 0);
      server.kill();
      int before = news.get();
      server.start();

      Await.until(DEADLINE, "that news may have been missed", () -> news.get() > before);
      int missed = news.get();
      other.schedule().add(entry("id", Instant.now().plusSeconds(100))).join();
      Await.until(DEADLINE, "the news", () -> news.get() > missed);
      listening.close();
      other.close();
    }
  }

  @Test
  void aNodeOfAClusterComesBack() {
    try (PrivateRedisCluster cluster = PrivateRedisCluster.start()) {
      RedisStore store = store(cluster.uris());
      store.check();
      Instant due = Instant.now().plusSeconds(100);
      for (PrivateRedis node : cluster.nodes()) {
        store.schedule().add(entry("before-" + node.port(), due)).join();
        node.kill();
        node.start();
        cluster.awaitHealthy();
        store.schedule().add(entry("after-" + node.port(), due)).join();
      }
      store.check();

      assertThat(store.schedule().pendingCount()).isEqualTo(6);
      assertThat(store.health().up()).isTrue();
      store.close();
    }
  }
}
