package io.warren;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.AbstractRedisClient;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadCodec;
import io.warren.internal.rabbit.RabbitTransport;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.store.Store;
import io.warren.internal.work.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Configures a {@link Warren} on RabbitMQ. Not thread-safe. */
public final class WarrenBuilder {
  private static final Duration DEFAULT_CLOSE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_PUBLISH_TIMEOUT = Duration.ofSeconds(30);

  private static final String DEFAULT_SCHEDULE_KEY = "warren";

  private List<String> addresses = List.of("amqp://localhost");
  private @Nullable ConnectionFactory connectionFactory;
  private List<String> redisAddresses = List.of();
  private @Nullable AbstractRedisClient redisClient;
  private String scheduleKey = DEFAULT_SCHEDULE_KEY;
  private Codec codec = JacksonCodec.withDefaults();
  private Duration closeTimeout = DEFAULT_CLOSE_TIMEOUT;
  private Duration publishTimeout = DEFAULT_PUBLISH_TIMEOUT;
  private Declare declare = Declare.ACTIVE;
  private @Nullable String management;

  WarrenBuilder() {}

  /**
   * Where the broker is; by default {@code amqp://localhost}.
   *
   * <p>Nothing connects before the first sender is built, or {@link Warren#start()}. With {@code
   * amqps} the broker's certificate and host name are verified.
   *
   * @param addresses {@code amqp://user:password@host:port/vhost}; several are the nodes of one
   *     cluster, of which any will do
   * @see <a href="https://www.rabbitmq.com/docs/uri-spec">RabbitMQ: URI specification</a>
   */
  public WarrenBuilder rabbit(String... addresses) {
    if (addresses.length == 0) {
      throw new IllegalArgumentException("at least one address");
    }
    this.addresses = List.of(addresses);
    connectionFactory = null;
    return this;
  }

  /**
   * Connects as this factory does. Warren works on a copy, in which the client's own recovery is
   * off, because it has its own, and reads from blocking sockets, whatever the factory says of NIO
   * or Netty. An observation collector of the factory's is not asked.
   *
   * @throws IllegalArgumentException at {@link #build()}, when its TLS is configured for Netty or
   *     by an {@code SslContextFactory} alone
   */
  public WarrenBuilder rabbit(ConnectionFactory factory) {
    connectionFactory = Objects.requireNonNull(factory, "factory");
    return this;
  }

  /**
   * Where Redis is, version 6.2 or newer; needed only by contracts with {@code @Dedup} and by
   * {@link Send#at}. By default there is none.
   *
   * <p>Nothing connects before it is needed, or {@link Warren#start()}. A Redis whose {@code
   * maxmemory-policy} is not {@code noeviction} is refused, because it would forget. With {@code
   * rediss} the server's certificate and host name are verified.
   *
   * @param addresses {@code redis://user:password@host:port}, {@code rediss://...}, or {@code
   *     redis-sentinel://password@host1:port1,host2:port2#master}; that Redis is a cluster is
   *     recognized. Several addresses are nodes of one cluster, of which any will do
   */
  public WarrenBuilder redis(String... addresses) {
    if (addresses.length == 0) {
      throw new IllegalArgumentException("at least one address");
    }
    redisAddresses = List.of(addresses);
    redisClient = null;
    return this;
  }

  /**
   * Connects to Redis with this client, and with its options; see {@link #redis(String...)}.
   *
   * @param client a {@code RedisClient} that was created with an address, or a {@code
   *     RedisClusterClient}; closing Warren closes its own connections and does not shut down the
   *     client
   */
  public WarrenBuilder redis(AbstractRedisClient client) {
    redisClient = Objects.requireNonNull(client, "client");
    return this;
  }

  /**
   * Keeps schedules apart that are in one Redis: a scheduler sends what was scheduled with its own
   * key; by default {@code warren}.
   *
   * @param key part of the names of keys in Redis; not blank, without braces
   */
  public WarrenBuilder scheduleKey(String key) {
    if (key.isBlank() || key.contains("{") || key.contains("}")) {
      throw new IllegalArgumentException(
          "a schedule key is not blank and has no braces, unlike '" + key + "'");
    }
    scheduleKey = key;
    return this;
  }

  /**
   * Reads and writes JSON; by default a mapper that reads {@code java.time} and ignores unknown
   * properties.
   */
  public WarrenBuilder json(ObjectMapper mapper) {
    codec = new JacksonCodec(mapper);
    return this;
  }

  /**
   * How long a send may take to be safe on the broker, the wait for room included, before it fails
   * with a {@link PublishTimeoutException}; by default 30 seconds.
   */
  public WarrenBuilder publishTimeout(Duration timeout) {
    publishTimeout = positive("publishTimeout", timeout);
    return this;
  }

  /**
   * How long {@link Warren#close()} waits for running handlers and outstanding confirms; by default
   * 30 seconds.
   */
  public WarrenBuilder closeTimeout(Duration timeout) {
    closeTimeout = positive("closeTimeout", timeout);
    return this;
  }

  /** Whether exchanges, queues and bindings are declared; by default {@link Declare#ACTIVE}. */
  public WarrenBuilder declare(Declare mode) {
    declare = Objects.requireNonNull(mode, "mode");
    return this;
  }

  /**
   * Where the broker's management API is, which only {@link Warren#topology()} uses; by default
   * nowhere. It is asked about the virtual host of the broker's address, and what it says can be
   * seconds old.
   *
   * @param address {@code http://user:password@host:15672}, or {@code https}; the user has the tag
   *     {@code management}
   */
  public WarrenBuilder management(String address) {
    management = Objects.requireNonNull(address, "address");
    return this;
  }

  /**
   * Connects to nothing yet.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  public Warren build() {
    Executor executor = Threads.newExecutor();
    RabbitOptions options =
        new RabbitOptions(addresses, connectionFactory, publishTimeout, declare, management);
    return new Warren(
        new RabbitTransport(options, executor),
        store(executor),
        new PayloadCodec(codec),
        executor,
        closeTimeout);
  }

  private @Nullable Store store(Executor executor) {
    return redisAddresses.isEmpty() && redisClient == null
        ? null
        : new RedisStore(new RedisOptions(redisAddresses, redisClient, scheduleKey), executor);
  }

  private static Duration positive(String what, Duration timeout) {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(what + " is more than zero, not " + timeout);
    }
    return timeout;
  }
}
