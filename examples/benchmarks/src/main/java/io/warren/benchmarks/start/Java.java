package io.warren.benchmarks.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs a program of this class path in a JVM of its own. */
final class Java {
  private Java() {}

  /**
   * What came out of it.
   *
   * @param line the first line that it printed
   * @param millis from before the JVM was started until the line was here
   */
  record Run(String line, double millis) {}

  static Run run(Class<?> program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      double millis = (System.nanoTime() - begin) / 1e6;
      int code = process.waitFor();
      if (line == null || code != 0) {
        throw new IllegalStateException(program.getSimpleName() + " ended with " + code);
      }
      return new Run(line, millis);
    } finally {
      process.destroyForcibly();
    }
  }
}
