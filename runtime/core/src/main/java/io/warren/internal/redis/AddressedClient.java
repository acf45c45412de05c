package io.warren.internal.redis;

import static io.lettuce.core.ClientOptions.DisconnectedBehavior.REJECT_COMMANDS;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Warren's own client, which finds out whether the address is a cluster's. While it is not
 * connected it takes no calls, which it would keep after they have failed: {@link RedisConnection}
 * repeats them.
 */
final class AddressedClient implements Client {
  private static final Duration FIRST_RECONNECT = Duration.ofMillis(100);
  private static final Duration SLOWEST_RECONNECT = Duration.ofSeconds(5);
  private static final Duration REFRESH = Duration.ofSeconds(60);
  private static final Duration SHUTDOWN = Duration.ofSeconds(5);

  /** Above what a Warren keeps waiting, so that lettuce's queue ends before the memory does. */
  private static final int REQUESTS = 65_536;

  // Recognizes a peer that is gone without a word, on connections that only listen too.
  private static final SocketOptions SOCKET =
      SocketOptions.builder()
          .keepAlive(
              SocketOptions.KeepAliveOptions.builder()
                  .enable()
                  .idle(Duration.ofSeconds(15))
                  .interval(Duration.ofSeconds(5))
                  .count(3)
                  .build())
          .build();

  // What was on its way when the connection was lost is not sent again after its call has failed.
  private static final TimeoutOptions EXPIRING = TimeoutOptions.enabled();

  private final RedisAddresses addresses;

  // Guarded by this.
  private final List<AbstractRedisClient> clients = new ArrayList<>();
  private @Nullable ClientResources resources;
  private @Nullable RedisClient single;
  private @Nullable Client chosen;

  AddressedClient(RedisAddresses addresses) {
    this.addresses = addresses;
  }

  @Override
  public Connected connect() {
    return choose().connect();
  }

  @Override
  public StatefulRedisPubSubConnection<String, byte[]> connectPubSub() {
    return choose().connectPubSub();
  }

  private synchronized Client choose() {
    if (chosen == null) {
      chosen = addresses.uris().size() > 1 ? cluster() : singleOrCluster();
    }
    return chosen;
  }

  private Client singleOrCluster() {
    RedisClient client = single();
    try (var connection = client.connect()) {
      if (ServerInfo.read(connection.sync().info()).cluster()) {
        return cluster();
      }
    } catch (RedisCommandExecutionException e) {
      // A user who may not ask; several addresses say that it is a cluster.
    }
    return new SingleClient(client);
  }

  /**
   * Stays when it turns out to be a cluster: lettuce would stop the threads with the last client,
   * while the next one begins to use them.
   */
  private RedisClient single() {
    if (single == null) {
      single = RedisClient.create(resources(), addresses.uris().get(0));
      single.setOptions(
          ClientOptions.builder()
              .requestQueueSize(REQUESTS)
              .socketOptions(SOCKET)
              .disconnectedBehavior(REJECT_COMMANDS)
              .timeoutOptions(EXPIRING)
              .build());
      clients.add(single);
    }
    return single;
  }

  private Client cluster() {
    RedisClusterClient client = RedisClusterClient.create(resources(), addresses.uris());
    client.setOptions(
        ClusterClientOptions.builder()
            .requestQueueSize(REQUESTS)
            .socketOptions(SOCKET)
            .disconnectedBehavior(REJECT_COMMANDS)
            .timeoutOptions(EXPIRING)
            .topologyRefreshOptions(
                ClusterTopologyRefreshOptions.builder()
                    .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
                    .enablePeriodicRefresh(REFRESH)
                    .build())
            .build());
    clients.add(client);
    return new ClusterClient(client);
  }

  private ClientResources resources() {
    if (resources == null) {
      resources =
          ClientResources.builder()
              .reconnectDelay(
                  Delay.equalJitter(
                      FIRST_RECONNECT,
                      SLOWEST_RECONNECT,
                      FIRST_RECONNECT.toMillis(),
                      TimeUnit.MILLISECONDS))
              .build();
    }
    return resources;
  }

  @Override
  public synchronized void shutdown() {
    clients.forEach(client -> client.shutdown(Duration.ZERO, SHUTDOWN));
    if (resources != null) {
      resources.shutdown(0, SHUTDOWN.toSeconds(), TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }
}
