package io.warren.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.ConnectionFactory;
import io.lettuce.core.AbstractRedisClient;
import io.warren.Declare;
import io.warren.Warren;
import io.warren.WarrenBuilder;
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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The builder of {@link io.warren.Warren#builder()}, which finds it as a service. */
public final class RabbitWarrenBuilder implements WarrenBuilder {
  private static final Duration DEFAULT_CLOSE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_PUBLISH_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(365);
  private static final String DEFAULT_SCHEDULE_KEY = "warren";

  private static final String SEVERAL_NODES =
      "several nodes of one cluster are several arguments of one call";

  private final Set<String> said = new HashSet<>();
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

  @Override
  public WarrenBuilder rabbit(String... addresses) {
    this.addresses = addresses(addresses);
    return once("rabbit", SEVERAL_NODES);
  }

  @Override
  public WarrenBuilder rabbit(ConnectionFactory factory) {
    connectionFactory = Objects.requireNonNull(factory, "factory");
    return once("rabbit", "a ConnectionFactory has its addresses itself");
  }

  @Override
  public WarrenBuilder redis(String... addresses) {
    redisAddresses = addresses(addresses);
    return once("redis", SEVERAL_NODES);
  }

  @Override
  public WarrenBuilder redis(AbstractRedisClient client) {
    redisClient = Objects.requireNonNull(client, "client");
    return once("redis", "a client has its address itself");
  }

  @Override
  public WarrenBuilder scheduleKey(String key) {
    if (key.isBlank() || key.contains("{") || key.contains("}")) {
      throw new IllegalArgumentException(
          "a schedule key is not blank and has no braces, unlike '" + key + "'");
    }
    scheduleKey = key;
    return once("scheduleKey", "a Warren has one");
  }

  @Override
  public WarrenBuilder json(ObjectMapper mapper) {
    codec = new JacksonCodec(mapper);
    return once(
        "json",
        "a Warren has one mapper; a contract with its own has @MessageContract(codec = ...)");
  }

  @Override
  public WarrenBuilder publishTimeout(Duration timeout) {
    publishTimeout = positive("publishTimeout", timeout);
    return once("publishTimeout", "a Warren has one");
  }

  @Override
  public WarrenBuilder closeTimeout(Duration timeout) {
    closeTimeout = positive("closeTimeout", timeout);
    return once("closeTimeout", "a Warren has one");
  }

  @Override
  public WarrenBuilder declare(Declare mode) {
    declare = Objects.requireNonNull(mode, "mode");
    return once("declare", "a Warren has one mode");
  }

  @Override
  public WarrenBuilder management(String address) {
    management = Objects.requireNonNull(address, "address");
    return once("management", "any node's management API knows the whole cluster");
  }

  @Override
  public Warren build() {
    if (said.contains("scheduleKey") && !said.contains("redis")) {
      throw new IllegalStateException(
          "scheduleKey(\""
              + scheduleKey
              + "\") names what is in Redis, but this Warren has no Redis; add redis(...) or remove"
              + " scheduleKey");
    }
    Executor executor = Threads.newExecutor();
    RabbitOptions options =
        new RabbitOptions(addresses, connectionFactory, publishTimeout, declare, management);
    return new RunningWarren(
        new RabbitTransport(options, executor),
        store(executor),
        new PayloadCodec(codec),
        executor,
        closeTimeout);
  }

  private @Nullable Store store(Executor executor) {
    return said.contains("redis")
        ? new RedisStore(new RedisOptions(redisAddresses, redisClient, scheduleKey), executor)
        : null;
  }

  /** A setting that is said again would lose in silence, either now or then. */
  private WarrenBuilder once(String setting, String rule) {
    if (!said.add(setting)) {
      throw new IllegalStateException(
          setting + "(...) was called before; " + rule + ": remove one of the two");
    }
    return this;
  }

  private static List<String> addresses(String... addresses) {
    if (addresses.length == 0) {
      throw new IllegalArgumentException("at least one address");
    }
    return List.of(addresses);
  }

  private static Duration positive(String what, Duration timeout) {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          what + " is more than zero and at most a year, not " + timeout);
    }
    return timeout;
  }
}
