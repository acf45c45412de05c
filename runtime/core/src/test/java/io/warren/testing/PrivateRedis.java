package io.warren.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A Redis server of the machine's own package, with its own port and its own data, which are
 * removed by {@link #close()} or when this JVM ends. It keeps its data through {@link #stop()} and
 * {@link #kill()}. Not thread-safe.
 */
public final class PrivateRedis implements AutoCloseable {
  private static final Duration START_DEADLINE = Duration.ofSeconds(20);
  private static final long STOP_SECONDS = 20;

  private final Path server;
  private final Path folder;
  private final Path pidFile;
  private final Path console;
  private final List<String> command = new ArrayList<>();
  private final int port = FreePorts.next();
  private final int tlsPort = FreePorts.next();
  private final Watchdog watchdog;
  private @Nullable Process process;

  private PrivateRedis(String... settings) throws IOException {
    server =
        installed()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no redis-server is installed: " + RealRabbit.HOW_TO_INSTALL));
    folder = Files.createTempDirectory("warren-redis-");
    pidFile = folder.resolve("pid");
    console = folder.resolve("console.log");
    command.addAll(List.of(server.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of("--bind", "127.0.0.1", "--dir", folder.toString(), "--save", ""));
    // Each answer is on the disk.
    command.addAll(List.of("--appendonly", "yes", "--appendfsync", "always"));
    command.addAll(List.of(settings));
    watchdog = Watchdog.over(pidFile, folder);
  }

  /** The server of the machine's package, where it is installed. */
  public static Optional<Path> installed() {
    return PrivateRabbit.onPath("redis-server").findFirst();
  }

  /**
   * A server that is not yet started.
   *
   * @param settings as on the command line, such as {@code --requirepass}, {@code secret}
   * @throws IllegalStateException when no server is installed; it says how to install one
   */
  public static PrivateRedis create(String... settings) {
    try {
      return new PrivateRedis(settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that also listens on {@link #tlsPort}. */
  public static PrivateRedis createTls(TestCertificate certificate) {
    PrivateRedis server =
        create(
            "--tls-cert-file",
            certificate.certificate().toString(),
            "--tls-key-file",
            certificate.key().toString(),
            "--tls-auth-clients",
            "no");
    server.command.addAll(List.of("--tls-port", Integer.toString(server.tlsPort)));
    return server;
  }

  /** A sentinel that soon replaces a primary which does not answer. */
  public static PrivateRedis createSentinel(String name, PrivateRedis primary) {
    PrivateRedis sentinel = create();
    try {
      Path configuration = sentinel.folder.resolve("sentinel.conf");
      Files.writeString(
          configuration,
          """
          port %d
          bind 127.0.0.1
          dir %s
          sentinel monitor %s 127.0.0.1 %d 1
          sentinel down-after-milliseconds %s 500
          sentinel failover-timeout %s 5000
          """
              .formatted(sentinel.port, sentinel.folder, name, primary.port, name, name));
      sentinel.command.clear();
      sentinel.command.addAll(
          List.of(sentinel.server.toString(), configuration.toString(), "--sentinel"));
      return sentinel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts the server, again on the same data after {@link #stop()} or {@link #kill()}. */
  public PrivateRedis start() {
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
              .start();
      process = started;
      Files.writeString(pidFile, Long.toString(started.pid()));
      Await.until(
          START_DEADLINE,
          () -> "the start of " + server + " (" + consoleText() + ")",
          () -> answers() || failed(started));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean failed(Process started) {
    if (!started.isAlive()) {
      throw new IllegalStateException(
          server + " ended with " + started.exitValue() + ": " + consoleText());
    }
    return false;
  }

  /** Whether it has loaded its data; one that wants a password answers that. */
  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readNBytes(5), StandardCharsets.US_ASCII);
      return answer.equals("+PONG") || answer.equals("-NOAU");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** From now on it keeps its connections and answers nothing (SIGSTOP). */
  public void suspend() {
    signal("STOP");
  }

  /** Goes on where it was (SIGCONT). */
  public void resume() {
    signal("CONT");
  }

  private void signal(String name) {
    Process running = process;
    if (running == null) {
      throw new IllegalStateException("Redis is not running");
    }
    try {
      int code =
          new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Ends the server as a crash does (SIGKILL). */
  public void kill() {
    end(true);
  }

  /** Ends the server cleanly (SIGTERM). */
  public void stop() {
    end(false);
  }

  private void end(boolean forcibly) {
    Process running = process;
    if (running == null) {
      return;
    }
    if (forcibly) {
      running.destroyForcibly();
    } else {
      running.destroy();
    }
    try {
      if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("Redis did not end: " + consoleText());
      }
      // The number may soon be another process's.
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    process = null;
  }

  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public int tlsPort() {
    return tlsPort;
  }

  /** The server program that is run. */
  public Path server() {
    return server;
  }

  /** Kills the server and removes its data. */
  @Override
  public void close() {
    try {
      watchdog.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String consoleText() {
    try {
      return Files.readString(console, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "its output cannot be read: " + e.getMessage();
    }
  }
}
