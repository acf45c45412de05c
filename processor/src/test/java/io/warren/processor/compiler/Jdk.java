package io.warren.processor.compiler;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param home its folder
 * @param version its version
 */
public record Jdk(Path home, Runtime.Version version) {

  /** What a run of a tool gave. */
  public record Outcome(int exitCode, String output) {}

  /** The JDK that runs the tests. */
  public static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version());
  }

  /**
   * The newest JDK among the running one, its neighbours, {@code /usr/lib/jvm} and what {@code
   * JAVA_HOME} and the variables that begin with it name.
   */
  public static Jdk newest() {
    Set<Path> homes = new HashSet<>();
    homes.addAll(folders(running().home().getParent()));
    homes.addAll(folders(Path.of("/usr/lib/jvm")));
    for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
      if (variable.getKey().startsWith("JAVA_HOME") && !variable.getValue().isBlank()) {
        homes.add(Path.of(variable.getValue()));
      }
    }
    return Stream.concat(Stream.of(running()), homes.stream().sorted().flatMap(Jdk::at))
        .max(Comparator.comparingInt(jdk -> jdk.version().feature()))
        .orElseThrow();
  }

  /** The running JDK, and the newest one where that is another. */
  public static List<Jdk> all() {
    return Stream.of(running(), newest())
        .filter(jdk -> jdk.isRunning() || jdk.version().feature() != running().version().feature())
        .distinct()
        .toList();
  }

  private static List<Path> folders(Path parent) {
    if (parent == null || !Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Jdk> at(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isReadable(release)) {
      return Stream.empty();
    }
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    return version.isEmpty()
        ? Stream.empty()
        : Stream.of(new Jdk(home, Runtime.Version.parse(version)));
  }

  private boolean isRunning() {
    return home.equals(running().home());
  }

  /** Runs javac: in this process where it is this process's own JDK. */
  public Outcome javac(List<String> arguments) {
    return isRunning() ? inProcess(arguments) : inItsOwnProcess("javac", arguments);
  }

  /** Runs a program. */
  public Outcome java(List<String> arguments) {
    return inItsOwnProcess("java", arguments);
  }

  private static Outcome inProcess(List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int exitCode = javac.run(writer, writer, arguments.toArray(String[]::new));
    return new Outcome(exitCode, output.toString());
  }

  private Outcome inItsOwnProcess(String tool, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
    command.addAll(arguments);
    try {
      Path output = Files.createTempFile(tool, ".txt");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError(tool + " of " + this + " takes more than two minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public String toString() {
    return "JDK " + version.feature();
  }
}
