package io.warren.internal.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.warren.Health;
import io.warren.internal.store.DedupStore;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.ScheduleStore;
import io.warren.internal.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** What processes share, in Redis: one server, one behind sentinels, or a cluster. */
public final class RedisStore implements Store {
  private final Client client;
  private final RedisConnection connection;
  private final News news;
  private final OwnerRecord owner;
  private final DedupStore dedup;
  private final ScheduleStore schedule;
  private final AtomicBoolean shutdown = new AtomicBoolean();

  /**
   * Connects to nothing yet.
   *
   * @param executor completes futures and connects, so it has many threads
   * @throws IllegalArgumentException for addresses that are none
   */
  public RedisStore(RedisOptions options, Executor executor) {
    String where;
    AbstractRedisClient given = options.client();
    if (given == null) {
      RedisAddresses addresses = RedisAddresses.of(options.addresses(), options.timeout());
      client = new AddressedClient(addresses);
      where = addresses.toString();
    } else {
      client = client(given);
      where = "the address of the given client";
    }
    RedisErrors errors = new RedisErrors(where, options.timeout());
    Namespace namespace = new Namespace(options.namespace());
    connection = new RedisConnection(client, errors, namespace, options.timeout(), executor);
    ScheduleScripts scripts = new ScheduleScripts(connection, namespace);
    news = new News(client, errors, scripts.news(), executor);
    owner = new RedisOwnerRecord(connection, namespace);
    dedup = new RedisDedupStore(connection, namespace);
    schedule = new RedisScheduleStore(connection, scripts, new AddRoom(options.timeout()), news);
  }

  private static Client client(AbstractRedisClient given) {
    if (given instanceof RedisClusterClient cluster) {
      return new ClusterClient(cluster);
    }
    if (given instanceof RedisClient single) {
      return new SingleClient(single);
    }
    throw new IllegalArgumentException(
        "a client is a RedisClient or a RedisClusterClient, not a " + given.getClass().getName());
  }

  @Override
  public DedupStore dedup() {
    return dedup;
  }

  @Override
  public ScheduleStore schedule() {
    return schedule;
  }

  @Override
  public void check() {
    connection.check();
  }

  @Override
  public OwnerRecord owner() {
    return owner;
  }

  @Override
  public Health health() {
    return new Health(List.of(connection.health()));
  }

  @Override
  public void close() {
    // A client that is shut down while it connects leaves its caller waiting.
    CompletableFuture.allOf(news.close(), connection.close())
        .thenRun(
            () -> {
              if (shutdown.compareAndSet(false, true)) {
                client.shutdown();
              }
            });
  }
}
