package io.warren.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A RabbitMQ node of the machine's own package, with its own ports and its own data, which are
 * removed by {@link #close()} or when this JVM ends. Not thread-safe.
 *
 * @see <a href="https://www.rabbitmq.com/docs/configure#supported-environment-variables">RabbitMQ:
 *     environment variables</a>
 */
public final class PrivateRabbit implements AutoCloseable {
  static final Duration START_DEADLINE = Duration.ofSeconds(90);
  private static final Duration STOP_DEADLINE = Duration.ofSeconds(30);
  private static final long CTL_DEADLINE_SECONDS = 60;

  // Absolute values, because those relative to the machine's memory are wrong in containers; the
  // default disk limit would stop all publishers on a nearly full machine.
  static final String LIMITS =
      """
      disk_free_limit.absolute = 50MB
      vm_memory_high_watermark.absolute = 2GB
      """;

  private static final String LOGGING = "log.file.level = warning\n";

  private final Path server;
  private final Path folder;
  private final Path home;
  private final Path pidFile;
  private final Path console;
  private final String node;
  private final int amqpPort = FreePorts.next();
  private final int distributionPort = FreePorts.next();
  private final int managementPort = FreePorts.next();
  private final Watchdog watchdog;

  private PrivateRabbit(String node, @Nullable Path home, String configuration, boolean management)
      throws IOException {
    this.node = node;
    server =
        installed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no rabbitmq-server is installed: " + RealRabbit.HOW_TO_INSTALL));
    folder = Files.createTempDirectory("warren-rabbitmq-");
    this.home = home == null ? folder : home;
    pidFile = folder.resolve("pid");
    console = folder.resolve("console.log");
    String listener =
        management
            ? "management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = " + managementPort + "\n"
            : "";
    Files.writeString(folder.resolve("rabbitmq.conf"), LIMITS + LOGGING + listener + configuration);
    Files.writeString(
        folder.resolve("enabled_plugins"), management ? "[rabbitmq_management]." : "[].");
    watchdog = Watchdog.over(pidFile, folder);
  }

  /** The server script of the machine's package, where it is installed. */
  public static Optional<Path> installed() {
    // First the script itself: the one that Linux packages put on the path changes the user.
    return Stream.concat(
            Stream.of(Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server")).filter(Files::isExecutable),
            onPath("rabbitmq-server"))
        .findFirst();
  }

  /** The programs of a name that the path leads to, first ones first. */
  static Stream<Path> onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable);
  }

  /** A node with the package's own defaults, not yet started. */
  public static PrivateRabbit create() {
    return create("");
  }

  /**
   * A node that is not yet started.
   *
   * @param configuration lines for its {@code rabbitmq.conf}
   * @throws IllegalStateException when no server is installed; it says how to install one
   */
  public static PrivateRabbit create(String configuration) {
    return create(newNode(), null, configuration);
  }

  /** A node with the management plugin, not yet started. */
  public static PrivateRabbit withManagement() {
    return create(newNode(), null, "", true);
  }

  /** A name that no other node has. */
  static String newNode() {
    return "warren-" + UUID.randomUUID() + "@localhost";
  }

  /**
   * A node that may be part of a cluster.
   *
   * @param home has the cookie that the nodes share; null: its own
   */
  static PrivateRabbit create(String node, @Nullable Path home, String configuration) {
    return create(node, home, configuration, false);
  }

  private static PrivateRabbit create(
      String node, @Nullable Path home, String configuration, boolean management) {
    try {
      return new PrivateRabbit(node, home, configuration, management);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the node, again on the same data after {@link #stop()} or {@link #kill()}. */
  public PrivateRabbit start() {
    try {
      Process wrapper =
          prepare(List.of(server.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
              .start();
      Await.until(
          START_DEADLINE,
          () -> "the start of " + server + " (" + consoleTail() + ")",
          () -> AmqpProbe.answers(amqpPort) || failed(wrapper));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean failed(Process wrapper) {
    if (!wrapper.isAlive()) {
      throw new IllegalStateException(
          server + " ended with " + wrapper.exitValue() + ": " + consoleTail());
    }
    return false;
  }

  /**
   * Ends the node as a crash does (SIGKILL).
   *
   * <p>RabbitMQ 3.10 writes the names of its quorum queues half a second late: one that was
   * declared just before the kill is there afterwards and never answers. Declare, stop, start, then
   * kill.
   */
  public void kill() {
    end(ProcessHandle::destroyForcibly);
  }

  /** Ends the node cleanly (SIGTERM). */
  public void stop() {
    end(ProcessHandle::destroy);
  }

  private void end(Consumer<ProcessHandle> signal) {
    try {
      long pid = Long.parseLong(Files.readString(pidFile).strip());
      Optional<ProcessHandle> node = ProcessHandle.of(pid);
      if (node.isPresent()) {
        signal.accept(node.get());
        Await.until(STOP_DEADLINE, "the end of " + pid, () -> !node.get().isAlive());
      }
      // The number may soon be another process's.
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String amqpUri() {
    return "amqp://guest:guest@127.0.0.1:" + amqpPort;
  }

  /** Where the management API is, on a node that has it. */
  public String managementUri() {
    return "http://guest:guest@127.0.0.1:" + managementPort;
  }

  /** The name by which the nodes know it. */
  public String node() {
    return node;
  }

  /** The server script that is run. */
  public Path server() {
    return server;
  }

  /**
   * Runs {@code rabbitmqctl} on the node.
   *
   * @return what it prints
   * @throws IllegalStateException when it fails
   */
  public String ctl(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(server.resolveSibling("rabbitmqctl").toString());
    command.addAll(List.of("--quiet", "--node", node));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(folder, "ctl", ".out");
      Process process =
          prepare(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(CTL_DEADLINE_SECONDS, TimeUnit.SECONDS);
      String printed = Files.readString(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", command) + " failed: " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Kills the node and removes its data. */
  @Override
  public void close() {
    try {
      watchdog.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("RABBITMQ_"));
    environment.put("HOME", home.toString());
    environment.put("RABBITMQ_NODENAME", node);
    environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
    environment.put("RABBITMQ_NODE_PORT", Integer.toString(amqpPort));
    environment.put("RABBITMQ_DIST_PORT", Integer.toString(distributionPort));
    environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString());
    environment.put("RABBITMQ_LOG_BASE", folder.resolve("log").toString());
    environment.put("RABBITMQ_PID_FILE", pidFile.toString());
    environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("enabled_plugins").toString());
    environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString());
    environment.put("RABBITMQ_CONF_ENV_FILE", "/dev/null");
    environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
    return builder;
  }

  private String consoleTail() {
    try {
      String text = Files.readString(console, StandardCharsets.UTF_8);
      return text.substring(Math.max(0, text.length() - 2_000));
    } catch (IOException e) {
      return "its output cannot be read: " + e.getMessage();
    }
  }
}
