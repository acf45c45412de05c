package io.warren.testing;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one real Redis of this JVM's tests: the address given by hand, else a container where Docker
 * runs, else the machine's own server started privately. Thread-safe.
 *
 * <p>Tests share it, and keep apart by {@link RealRabbit#uniqueName}.
 */
public final class RealRedis {
  private static final String PROPERTY = "warren.test.redis";
  private static final String VARIABLE = "WARREN_TEST_REDIS";
  private static final String HOW_TO_INSTALL =
      "start Docker, or run 'sudo apt-get install -y rabbitmq-server redis-server', or give an"
          + " address with -Dwarren.test.redis=redis://... or WARREN_TEST_REDIS";

  // Guarded by the class.
  private static @Nullable RealRedis started;
  private static @Nullable RuntimeException failure;

  private final String uri;
  private final String origin;

  private RealRedis(String uri, String origin) {
    this.uri = uri;
    this.origin = origin;
  }

  /**
   * The address of the server, which is started when the first test asks.
   *
   * @throws IllegalStateException when there is none; it says how to get one
   */
  public static synchronized String uri() {
    if (failure != null) {
      throw failure;
    }
    if (started == null) {
      try {
        RealRedis redis = resolve();
        System.out.println(
            "[warren] tests run on Redis " + version(redis.uri) + ", " + redis.origin);
        started = redis;
      } catch (RuntimeException e) {
        // Every test says it, and none waits for a second attempt.
        failure = e;
        throw e;
      }
    }
    return started.uri;
  }

  private static RealRedis resolve() {
    return resolve(
        Optional.ofNullable(System.getProperty(PROPERTY, System.getenv(VARIABLE))),
        DockerRabbit::dockerRuns,
        PrivateRedis.installed());
  }

  /** The first that there is; only that one is started. */
  static RealRedis resolve(
      Optional<String> given, BooleanSupplier dockerRuns, Optional<Path> installed) {
    if (given.isPresent()) {
      return new RealRedis(given.get(), "at the address given by hand");
    }
    if (dockerRuns.getAsBoolean()) {
      return new RealRedis(DockerRedis.start(), "in a container of " + DockerRedis.image());
    }
    if (installed.isPresent()) {
      PrivateRedis server = PrivateRedis.create().start();
      return new RealRedis(server.uri(), "started privately from " + server.server());
    }
    throw new IllegalStateException("no Redis to test with: " + HOW_TO_INSTALL);
  }

  String address() {
    return uri;
  }

  /** Asks the server itself, so that the line in the output is a proof. */
  private static String version(String uri) {
    RedisClient client = RedisClient.create(uri);
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection
          .sync()
          .info("server")
          .lines()
          .filter(line -> line.startsWith("redis_version:"))
          .map(line -> line.substring("redis_version:".length()))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Redis does not say its version"));
    } finally {
      client.shutdown();
    }
  }
}
