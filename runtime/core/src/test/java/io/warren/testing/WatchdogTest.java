package io.warren.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  @TempDir Path temporary;

  @Test
  void killsTheServerAndRemovesItsFolderWhenClosed() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("server"));
    Process server = startServer(folder);

    Watchdog.over(pidFile(folder), folder).close();

    Await.until(DEADLINE, "the server's end", () -> !server.isAlive());
    assertThat(folder).doesNotExist();
  }

  @Test
  void doesSoTooWhenTheJvmIsKilled() throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("server"));
    Process server = startServer(folder);
    Process jvm =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName(),
                folder.toString())
            .inheritIO()
            .start();

    assertThat(jvm.waitFor()).isEqualTo(Killed.STATUS);
    Await.until(DEADLINE, "the server's end", () -> !server.isAlive());
    Await.until(DEADLINE, "the folder's end", () -> !Files.exists(folder));
  }

  /** Ends as a killed process does: without a shutdown hook. */
  static final class Killed {
    static final int STATUS = 137;

    private Killed() {}

    // The JVM calls it.
    @SuppressWarnings("resource")
    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      Watchdog.over(pidFile(folder), folder);
      Runtime.getRuntime().halt(STATUS);
    }
  }

  private static Process startServer(Path folder) throws IOException {
    Process server = new ProcessBuilder("sleep", "600").start();
    Files.writeString(pidFile(folder), Long.toString(server.pid()));
    return server;
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("pid");
  }
}
