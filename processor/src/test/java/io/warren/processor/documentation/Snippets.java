package io.warren.processor.documentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles what pages show, with the processor and its plugin. */
final class Snippets {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private Snippets() {}

  /**
   * Compiles the sources of a page.
   *
   * @param output where classes and generated sources go
   * @return the errors
   */
  static List<String> compile(List<Source> page, Path output) {
    List<Source> sources = new ArrayList<>(page);
    sources.add(new Source("preamble", preamble()));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = JAVAC.getStandardFileManager(diagnostics, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
      List<String> options = List.of("-processorpath", System.getProperty("java.class.path"));
      boolean compiled = JAVAC.getTask(null, files, diagnostics, options, null, sources).call();
      List<String> errors =
          diagnostics.getDiagnostics().stream()
              .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
              .map(Object::toString)
              .toList();
      return compiled || !errors.isEmpty() ? errors : List.of("javac failed and does not say why");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String preamble() {
    try (InputStream in =
        Objects.requireNonNull(
            Snippets.class.getResourceAsStream("/documentation/Preamble.java"))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
