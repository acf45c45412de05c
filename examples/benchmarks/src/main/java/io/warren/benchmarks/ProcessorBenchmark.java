package io.warren.benchmarks;

import io.warren.benchmarks.measure.Medians;
import io.warren.benchmarks.measure.Text;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What the processor adds to javac: contracts compiled with the processor, beside the same
 * contracts and what was generated from them compiled without it, and beside a processor that only
 * writes the same sources, which is what javac itself asks for any such processor. In turns, in one
 * warm JVM, as a build daemon or an IDE runs them. CPU of the thread that compiles.
 */
final class ProcessorBenchmark {
  private static final int CONTRACTS = 1_000;
  private static final int WARM_UP_ROUNDS = 1;
  private static final int ROUNDS = 3;

  /**
   * Once, in the JVM that is warm by then: whether three times as many cost three times as much.
   */
  private static final int MANY_CONTRACTS = 3_000;

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Path folder;
  private final List<Path> contracts;
  private final List<Double> processed = new ArrayList<>();
  private final List<Double> written = new ArrayList<>();
  private final List<Double> compiled = new ArrayList<>();

  private ProcessorBenchmark(Path folder, int contracts) throws IOException {
    this.folder = folder;
    this.contracts = ContractSources.write(folder.resolve("contracts"), contracts);
  }

  /** The Markdown table. */
  static String run() throws IOException {
    return Text.format(
        "| contracts | sources in all | javac alone, ms | writing the same sources, ms |"
            + " Warren's processor, ms | over writing | wanted |%n"
            + "|---:|---:|---:|---:|---:|---:|---|%n%s%s",
        row(CONTRACTS, WARM_UP_ROUNDS, ROUNDS), row(MANY_CONTRACTS, 0, 1));
  }

  private static String row(int contracts, int warmUpRounds, int rounds) throws IOException {
    Path folder = Files.createTempDirectory("warren-benchmark-");
    try {
      return new ProcessorBenchmark(folder, contracts).measure(contracts, warmUpRounds, rounds);
    } finally {
      delete(folder);
    }
  }

  private String measure(int number, int warmUpRounds, int rounds) throws IOException {
    int sources = 0;
    for (int round = 0; round < warmUpRounds + rounds; round++) {
      Path generated = folder.resolve("generated");
      double withProcessor = millis(contracts, generated, null);
      List<Path> files = javaFiles(generated);
      WritingProcessor writing = WritingProcessor.of(generated, files);
      List<Path> all = new ArrayList<>(contracts);
      all.addAll(files);
      sources = all.size();
      double alone = millis(all, generated, List.of());
      delete(generated);
      double withWriting = millis(contracts, generated, List.of(writing));
      delete(generated);
      if (round >= warmUpRounds) {
        processed.add(withProcessor);
        compiled.add(alone);
        written.add(withWriting);
      }
    }
    return Text.format(
        "| %,d | %,d | %,.0f | %,.0f | %,.0f | %.2f | at most 0.4 |%n",
        number,
        sources,
        median(compiled),
        median(written),
        median(processed),
        median(processed) / median(written) - 1);
  }

  private static double median(List<Double> values) {
    return Medians.median(values.stream().mapToDouble(Double::doubleValue));
  }

  /**
   * Compiles once, on this thread.
   *
   * @param processors null: Warren's, and its plugin
   */
  private double millis(
      List<Path> sources, Path generated, @Nullable List<? extends Processor> processors)
      throws IOException {
    Files.createDirectories(generated);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, null)) {
      standard.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      standard.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      standard.setLocation(StandardLocation.CLASS_PATH, classPath());
      long start = THREADS.getCurrentThreadCpuTime();
      boolean discovered = processors == null;
      JavaCompiler.CompilationTask task =
          javac.getTask(
              problems,
              new WarmFiles(standard, discovered),
              null,
              discovered
                  ? List.of("--release", "17", "--processor-path", CLASS_PATH)
                  : List.of("--release", "17"),
              null,
              standard.getJavaFileObjectsFromPaths(sources));
      if (processors != null) {
        task.setProcessors(processors);
      }
      boolean succeeded = task.call();
      double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
      if (!succeeded) {
        throw new IllegalStateException(problems.toString());
      }
      return millis;
    } finally {
      delete(classes);
    }
  }

  private static List<File> classPath() {
    return Stream.of(CLASS_PATH.split(File.pathSeparator)).map(File::new).toList();
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
