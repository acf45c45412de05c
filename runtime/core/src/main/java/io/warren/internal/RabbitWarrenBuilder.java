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
import io.warren.internal.rabbit.connection.Endpoint;
import io.warren.internal.rabbit.connection.RabbitOptions;
import io.warren.internal.redis.RedisOptions;
import io.warren.internal.redis.RedisStore;
import io.warren.internal.store.Store;
import io.warren.internal.work.Threads;
import io.warren.observe.LogOptions;
import io.warren.observe.Observer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The builder of {@link io.warren.Warren#builder()}, which finds it as a service. */
public final class RabbitWarrenBuilder implements WarrenBuilder {
  private static final Duration DEFAULT_CLOSE_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration DEFAULT_PUBLISH_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(365);
  private static final String DEFAULT_NAMESPACE = "warren";

  /** Without what separates it from the rest of a key, and without what Redis reads in one. */
  private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private static final String SEVERAL_NODES =
      "several nodes of one cluster are several arguments of one call";

  private static final List<String> LOCAL = List.of("amqp://localhost");

  private final Set<String> said = new HashSet<>();
  private List<String> addresses = List.of();
  private @Nullable ConnectionFactory connectionFactory;
  private @Nullable SSLContext tls;
  private List<String> redisAddresses = List.of();
  private @Nullable AbstractRedisClient redisClient;
  private String namespace = DEFAULT_NAMESPACE;
  private Codec codec = JacksonCodec.withDefaults();
  private Duration startTimeout = Duration.ZERO;
  private Duration closeTimeout = DEFAULT_CLOSE_TIMEOUT;
  private Duration publishTimeout = DEFAULT_PUBLISH_TIMEOUT;
  private Declare declare = Declare.ACTIVE;
  private @Nullable String management;
  private final List<Observer> observers = new ArrayList<>();
  private Consumer<RunningWarren> log = warren -> {};

  @Override
  public WarrenBuilder rabbit(String... addresses) {
    this.addresses = addresses(addresses);
    return once("rabbit", SEVERAL_NODES);
  }

  @Override
  public WarrenBuilder rabbit(ConnectionFactory factory, String... addresses) {
    connectionFactory = Objects.requireNonNull(factory, "factory");
    this.addresses = List.of(addresses);
    return once("rabbit", "the addresses for a ConnectionFactory are further arguments");
  }

  @Override
  public WarrenBuilder ssl(SSLContext context) {
    tls = Objects.requireNonNull(context, "context");
    return once("ssl", "a Warren has one");
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
  public WarrenBuilder namespace(String name) {
    if (!NAMESPACE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a namespace has 1 to 100 letters, digits, '.', '_' and '-', unlike '" + name + "'");
    }
    namespace = name;
    return once("namespace", "a Warren has one");
  }

  @Override
  public WarrenBuilder json(ObjectMapper mapper) {
    codec = new JacksonCodec(mapper);
    return once(
        "json",
        "a Warren has one mapper; a contract with its own has @MessageContract(codec = ...)");
  }

  @Override
  public WarrenBuilder observe(Observer observer) {
    observers.add(Objects.requireNonNull(observer, "observer"));
    return this;
  }

  @Override
  public WarrenBuilder log(String exchange, String routingKey, UnaryOperator<LogOptions> options) {
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(routingKey, "routingKey");
    LogOptions chosen = Objects.requireNonNull(options.apply(LogOptions.DEFAULT), "the options");
    log = warren -> warren.addLog(exchange, routingKey, chosen);
    return once("log", "a Warren has one log");
  }

  @Override
  public WarrenBuilder startTimeout(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("startTimeout is zero or more, not " + timeout);
    }
    startTimeout = timeout;
    return once("startTimeout", "a Warren has one");
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
    if (said.contains("namespace") && !said.contains("redis")) {
      throw new IllegalStateException(
          "namespace(\""
              + namespace
              + "\") names what is in Redis, but this Warren has no Redis; add redis(...) or remove"
              + " namespace");
    }
    RabbitOptions options =
        new RabbitOptions(rabbitAddresses(), factory(), publishTimeout, declare, management);
    AddressSchemes.RABBIT.check(options.addresses());
    AddressSchemes.REDIS.check(redisAddresses);
    Executor executor = Threads.newExecutor();
    RunningWarren warren =
        new RunningWarren(
            new RabbitTransport(options, executor),
            store(executor),
            new PayloadCodec(codec),
            executor,
            observers,
            startTimeout,
            closeTimeout);
    try {
      log.accept(warren);
    } catch (RuntimeException e) {
      warren.close();
      throw e;
    }
    return warren;
  }

  private List<String> rabbitAddresses() {
    return addresses.isEmpty() && connectionFactory == null ? LOCAL : addresses;
  }

  private @Nullable ConnectionFactory factory() {
    if (tls == null) {
      return connectionFactory;
    }
    if (connectionFactory != null) {
      throw new IllegalStateException(
          "ssl(...) would change the ConnectionFactory, which has its own TLS: call"
              + " useSslProtocol(context) and enableHostnameVerification() on it, and remove ssl");
    }
    return Endpoint.trusting(tls);
  }

  private @Nullable Store store(Executor executor) {
    return said.contains("redis")
        ? new RedisStore(new RedisOptions(redisAddresses, redisClient, namespace), executor)
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
