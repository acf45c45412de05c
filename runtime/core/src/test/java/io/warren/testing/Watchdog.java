package io.warren.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Outlives this JVM by a moment, however it ends: kills the server that a pid file names, and
 * removes the server's folder. A shutdown hook would not run when the JVM itself is killed.
 */
final class Watchdog implements AutoCloseable {
  // Its standard input is a pipe from this JVM, which the system closes when the JVM is gone.
  private static final String SCRIPT =
      "trap '' INT TERM HUP\n"
          + "cat > /dev/null\n"
          + "[ -f \"$1\" ] && kill -9 \"$(cat \"$1\")\"\n"
          + "rm -rf \"$2\"\n";

  private final Process process;
  private final OutputStream lifeline;

  private Watchdog(Process process) {
    this.process = process;
    this.lifeline = process.getOutputStream();
  }

  static Watchdog over(Path pidFile, Path folder) throws IOException {
    return new Watchdog(
        new ProcessBuilder("sh", "-c", SCRIPT, "watchdog", pidFile.toString(), folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Kills and removes now; returns when that is done. */
  @Override
  public void close() throws IOException {
    lifeline.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
