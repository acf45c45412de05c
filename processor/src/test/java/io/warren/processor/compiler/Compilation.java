package io.warren.processor.compiler;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A user's compilation with the processor's classes on its processor path, as a build tool would
 * run it.
 *
 * @param exitCode 0: no errors
 * @param output what javac printed
 * @param generated the folder of generated sources
 * @param classes the folder of class files
 */
public record Compilation(int exitCode, String output, Path generated, Path classes) {

  /**
   * Compiles.
   *
   * @param folder where to put the output
   * @param sources in this order
   * @param options before the sources
   */
  public static Compilation of(Jdk jdk, Path folder, List<Path> sources, String... options) {
    Path generated = directory(folder.resolve("generated"));
    Path classes = directory(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
    arguments.addAll(List.of("--processor-path", classPath()));
    arguments.addAll(List.of(options));
    sources.forEach(source -> arguments.add(source.toString()));
    Jdk.Outcome outcome = jdk.javac(arguments);
    return new Compilation(outcome.exitCode(), outcome.output(), generated, classes);
  }

  /** What the tests themselves run with: the processor, the runtime and what they need. */
  public static String classPath() {
    // Lombok would be a processor in every compilation. A folder that does not exist is a warning.
    return String.join(
        File.pathSeparator,
        entries()
            .filter(entry -> !isLombok(entry))
            .filter(entry -> new File(entry).exists())
            .toList());
  }

  /** The jar of Lombok. */
  public static String lombok() {
    return entries().filter(Compilation::isLombok).findFirst().orElseThrow();
  }

  private static Stream<String> entries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private static boolean isLombok(String entry) {
    return new File(entry).getName().startsWith("lombok");
  }

  /** The same with the compiler of Eclipse. */
  public static Compilation byEclipse(Path folder, List<Path> sources, String... options) {
    Path generated = directory(folder.resolve("generated"));
    Path classes = directory(folder.resolve("classes"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-nowarn"));
    arguments.addAll(List.of("-s", generated.toString(), "-d", classes.toString()));
    arguments.addAll(List.of("-processorpath", classPath(), "-classpath", classPath()));
    arguments.addAll(List.of(options));
    sources.forEach(source -> arguments.add(source.toString()));
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
    return new Compilation(success ? 0 : 1, output.toString(), generated, classes);
  }

  /** The text of each source that is generated for a contract, by its path. */
  public Map<String, String> generatedSources() {
    Map<String, String> sources = texts(generated);
    // For the documents of other modules, and tested with them.
    sources.keySet().removeIf(path -> path.startsWith("io/warren/contracts/"));
    return sources;
  }

  /** The text of each document, by its name. */
  public Map<String, String> documents() {
    return texts(classes.resolve("META-INF/warren"));
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      texts.put(folder.relativize(file).toString().replace('\\', '/'), read(file));
    }
    return texts;
  }

  /** Every file below a folder, sorted. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
