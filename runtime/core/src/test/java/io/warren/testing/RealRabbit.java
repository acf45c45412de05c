package io.warren.testing;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one real broker of this JVM's tests: the address given by hand, else a container where Docker
 * runs, else the machine's own server started privately. Thread-safe.
 *
 * <p>Tests share it, and keep apart by {@link #uniqueName}.
 */
public final class RealRabbit {
  /** Completes the sentence "no broker: ...". */
  public static final String HOW_TO_INSTALL =
      "start Docker, or run 'sudo apt-get install -y rabbitmq-server redis-server', or give an"
          + " address with -Dwarren.test.amqp=amqp://... or WARREN_TEST_AMQP";

  private static final String PROPERTY = "warren.test.amqp";
  private static final String VARIABLE = "WARREN_TEST_AMQP";

  // Guarded by the class.
  private static @Nullable RealRabbit started;
  private static @Nullable RuntimeException failure;

  private final String uri;
  private final String origin;

  private RealRabbit(String uri, String origin) {
    this.uri = uri;
    this.origin = origin;
  }

  /**
   * The address of the broker, which is started when the first test asks.
   *
   * @throws IllegalStateException when there is none; it says how to get one
   */
  public static String amqpUri() {
    return shared().uri;
  }

  /** A name that no other test has, on whichever broker. */
  public static String uniqueName(String base) {
    return base + "." + UUID.randomUUID();
  }

  private static synchronized RealRabbit shared() {
    if (failure != null) {
      throw failure;
    }
    if (started == null) {
      try {
        RealRabbit broker = resolve();
        System.out.println(
            "[warren] tests run on RabbitMQ " + version(broker.uri) + ", " + broker.origin);
        started = broker;
      } catch (RuntimeException e) {
        // Every test says it, and none waits for a second attempt.
        failure = e;
        throw e;
      }
    }
    return started;
  }

  private static RealRabbit resolve() {
    return resolve(
        Optional.ofNullable(System.getProperty(PROPERTY, System.getenv(VARIABLE))),
        DockerRabbit::dockerRuns,
        PrivateRabbit.installed());
  }

  /** The first that there is; only that one is started. */
  static RealRabbit resolve(
      Optional<String> given, BooleanSupplier dockerRuns, Optional<Path> installed) {
    if (given.isPresent()) {
      return new RealRabbit(given.get(), "at the address given by hand");
    }
    if (dockerRuns.getAsBoolean()) {
      return new RealRabbit(DockerRabbit.start(), "in a container of " + DockerRabbit.image());
    }
    if (installed.isPresent()) {
      PrivateRabbit node = PrivateRabbit.create().start();
      return new RealRabbit(node.amqpUri(), "started privately from " + node.server());
    }
    throw new IllegalStateException("no RabbitMQ to test with: " + HOW_TO_INSTALL);
  }

  String uri() {
    return uri;
  }

  /** Asks the broker itself, so that the line in the output is a proof. */
  private static String version(String uri) {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(uri);
      try (Connection connection = factory.newConnection("warren-tests")) {
        return String.valueOf(connection.getServerProperties().get("version"));
      }
    } catch (Exception e) {
      throw new IllegalStateException("the broker for the tests does not answer", e);
    }
  }
}
