package io.warren.processor.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.compiler.Compilation;
import io.warren.processor.compiler.Jdk;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Compiles the contracts of the tests' documents. */
final class WrittenDocuments {
  private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
  private static final Path RESOURCES = MODULE.resolve("src/test/resources");
  private static final Path EXAMPLES = MODULE.resolve("../examples");

  /** The folder of what is expected. */
  static final Path DOCUMENTS = RESOURCES.resolve("documents");

  /** The folder of what is expected of the examples, where readers find it. */
  static final Path EXAMPLES_WRITTEN = MODULE.resolve("../docs/generated");

  private WrittenDocuments() {}

  static List<Path> qcSearch() {
    return Compilation.files(RESOURCES.resolve("golden/qc-search/source"));
  }

  static List<Path> example(String name) {
    return Compilation.files(EXAMPLES.resolve(name).resolve("src/main/java"));
  }

  static List<Path> awkward() {
    return Compilation.files(DOCUMENTS.resolve("awkward/source"));
  }

  static List<Path> permitted() {
    return Compilation.files(DOCUMENTS.resolve("permitted"));
  }

  /** Compiles without errors; {@code libraries} come before the runtime on the class path. */
  static Compilation compile(Path folder, List<Path> sources, Path... libraries) {
    StringBuilder classPath = new StringBuilder();
    for (Path library : libraries) {
      classPath.append(library).append(File.pathSeparator);
    }
    Compilation compilation =
        Compilation.of(
            Jdk.running(),
            folder,
            sources,
            "-Xlint:all,-processing",
            "-Werror",
            "--class-path",
            classPath + Compilation.classPath());
    assertThat(compilation.output()).isEmpty();
    assertThat(compilation.exitCode()).isZero();
    return compilation;
  }
}
